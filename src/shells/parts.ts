/**
 * What the page needs only once its first picture stands: the panel, the narration, lists, menus, dialogs and the
 * words in them. One chunk, asked for as soon as the picture is there.
 */
import alone from '../messages/en/alone.ftl?raw'
import inClass from '../messages/en/class.ftl?raw'
import details from '../messages/en/details.ftl?raw'
import log from '../messages/en/log.ftl?raw'
import menus from '../messages/en/menus.ftl?raw'
import narration from '../messages/en/narration.ftl?raw'
import validation from '../messages/en/validation.ftl?raw'

export * as timeline from './timeline'
export { default as Deeds } from './Deeds.svelte'
export { hashAt } from '../player/hash'
export { narrate } from '../player/narrate'
export { default as ConfirmDialog } from '../ui/ConfirmDialog.svelte'
export { default as Details } from '../ui/Details.svelte'
export { detailsOf } from '../ui/details/detailsOf'
export { default as EventLog } from '../ui/log/EventLog.svelte'
export { default as HelpDialog } from '../ui/HelpDialog.svelte'
export { menuFor } from '../ui/interventionMenu'
export { default as Intro } from '../ui/Intro.svelte'
export { default as Menu } from '../ui/Menu.svelte'
export { default as ListView } from '../ui/twin/ListView.svelte'
export { default as SegmentTable } from '../ui/twin/SegmentTable.svelte'
export { default as WallHead } from './WallHead.svelte'

export const messages = [alone, inClass, details, log, menus, narration, validation]
