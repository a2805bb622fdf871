/**
 * The player that fills a frame: `s/<id>@<version>/index.html`. One classic script without modules, because a frame
 * that may nothing but run scripts, or a page opened as a file, cannot load modules. Scenario and language stand in the
 * page itself.
 */
import page from '../messages/en/page.ftl?raw'
import picture from '../messages/en/picture.ftl?raw'
import { readOptions } from '../options'
import { createWords } from '../player/describe'
import { frozen } from '../scenario/frozen'
import type { Scenario } from '../scenario/scenario'
import '../scene/scene.css'
import '../ui/base.css'
import '../ui/theme.css'
import * as parts from '../shells/parts'
import { foreign } from '../shells/runOf'
import { fillFrame } from './fillFrame'

/** What src/cli/framePlugin.mjs wrote into the page. */
interface Inside {
  readonly scenario: Scenario
  /** Where the whole page is, seen from this one. */
  readonly home: string
}

const { scenario, home } = JSON.parse(document.getElementById('failover-lab')!.textContent) as Inside
const words = createWords('en', [page, picture, ...parts.messages])

void fillFrame({
  target: document.getElementById('app')!,
  // The engine is in this script anyway.
  playable: foreign(frozen(scenario)),
  options: readOptions(location.search),
  words,
  rest: () => Promise.resolve({ words, parts }),
  pageAddress: new URL(home, location.href).href,
})
