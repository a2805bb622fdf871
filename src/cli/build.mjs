// npm run build: the page, the element for other pages and the pages for frames, all in one folder: dist, or
// FAILOVER_LAB_DIST, where the page tests look for them as well.
import { join } from 'node:path'
import { root } from './install.mjs'
import { buildPage } from './page.mjs'

buildPage(process.env.FAILOVER_LAB_DIST ?? join(root, 'dist'))
