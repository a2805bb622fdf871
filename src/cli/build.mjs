// npm run build: the page, the element for other pages and the pages for frames, all in one folder.
import { join } from 'node:path'
import { root } from './install.mjs'
import { buildPage } from './page.mjs'

buildPage(join(root, 'dist'))
