/** Who tells what happens in a run that was not recorded, and the messages for it. */
import messages from '../messages/en/narration.ftl?raw'

export { narrate } from '../player/narrate'
export { messages }
