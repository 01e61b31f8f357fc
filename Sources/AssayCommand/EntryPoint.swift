internal import ArgumentParser
internal import Glibc
internal import OutputWriting
internal import ProcessRunning
internal import SourceReading

/// Parses the command line, runs the command and ends with the right exit code.
package enum EntryPoint {
  package static func run() async -> Never {
    Console.ignoreBrokenPipes()
    Interruption.install {
      RunningPrograms.endAll()
      Console.report("assay: stopped; nothing was left half written\n")
    }
    do {
      var command = try Assay.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      exit(0)
    } catch let failure as Failure {
      end(failure)
    } catch let error as SourceReadingError {
      end(Failure.machine(error.description))
    } catch {
      let code = Assay.exitCode(for: error)
      let message = Assay.fullMessage(for: error)
      if code == .success {
        Console.write(message.isEmpty ? "" : message + "\n")
        exit(0)
      }
      Console.report(message + "\n")
      exit(2)
    }
  }

  private static func end(_ failure: Failure) -> Never {
    if let message = failure.message { Console.report("assay: \(message)\n") }
    exit(failure.code)
  }
}
