import { say, told, type Teller } from './wordsStory'

/** Virtual machines that are not clustered, on their way to be highly available. */

export const filesMoving: Teller = ({ target, params }, story) => {
  if (story.vm(target)?.progress?.does !== 'move') return null
  const shared = { vm: target, node: String(params.node), volume: String(params.volume) }
  return told(say('files-moving', shared), say('files-moving-detail', shared))
}

export const filesMoved: Teller = ({ target, params }, story) =>
  story.vm(target)?.standAlone?.filesMoved === true
    ? told(
        say('files-moved', { vm: target, volume: String(params.volume) }),
        say('files-moved-detail', { vm: target }),
      )
    : null

export const groupCreated: Teller = ({ target }, story) => {
  const group = story.group(target)
  return group?.state === 'Offline' && group.wish === 'offline'
    ? told(say('group-created', { vm: target }), say('group-created-detail', { vm: target }))
    : null
}
