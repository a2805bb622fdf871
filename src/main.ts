import { mount, unmount } from 'svelte'
import { scenarios } from 'virtual:scenarios'
import { readOptions, type Options } from './options'
import { createWords } from './player/describe'
import { Run } from './player/run'
import type { Scenario } from './scenario/scenario'
import './scene/scene.css'
import './scene/timeline/timeline.css'
import SelfPaced from './shells/SelfPaced.svelte'
import './ui/theme.css'
import './ui/base.css'
import type { Message } from './ui/Notice.svelte'

/** Reads the address, loads the scenario, mounts one shell; a foreign scenario replaces what is mounted. */
