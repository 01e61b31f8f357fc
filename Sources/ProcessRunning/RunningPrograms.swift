internal import FileSystem
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// What must not outlive this program: the programs it started and its temporary folders.
package enum RunningPrograms {
  private struct State {
    var groups: Set<pid_t> = []
    var folders: [String: WeakFolder] = [:]
    var isEnding = false
  }

  private struct WeakFolder: Sendable {
    weak let folder: TemporaryFolder?
  }

  private static let state = Mutex(State())

  /// Kills every program that is still running and removes the temporary folders.
  ///
  /// For the end of the process: whoever waits for one of the programs never returns.
  package static func endAll() {
    let folders = state.withLock { state in
      state.isEnding = true
      for group in state.groups { _ = kill(-group, SIGKILL) }
      return state.folders.values.compactMap(\.folder)
    }
    for folder in folders { folder.remove() }
  }

  static func add(group: pid_t) {
    state.withLock { state in
      state.groups.insert(group)
      if state.isEnding { _ = kill(-group, SIGKILL) }
    }
  }

  static func remove(group: pid_t) { state.withLock { _ = $0.groups.remove(group) } }

  static func add(_ folder: TemporaryFolder) {
    state.withLock { $0.folders[folder.path.string] = WeakFolder(folder: folder) }
  }

  static func remove(_ folder: TemporaryFolder) {
    state.withLock { _ = $0.folders.removeValue(forKey: folder.path.string) }
  }

  static func parkIfEnding() {
    while state.withLock({ $0.isEnding }) { SystemCalls().pause(milliseconds: 1000) }
  }
}
