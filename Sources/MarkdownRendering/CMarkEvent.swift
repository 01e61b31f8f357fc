/// One step of a walk: a node is entered, or left after its children.
///
/// Leaves are entered and never left.
struct CMarkEvent {
  let node: CMarkNode
  let isEntering: Bool
}
