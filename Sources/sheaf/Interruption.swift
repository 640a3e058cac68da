import Dispatch
import Foundation
import Synchronization

/// SIGINT, SIGTERM and SIGHUP: the current work is finished, then the program ends with 130, 143 or 129.
enum Interruption {
    /// Seconds for the current work. Clustering a large window may take longer; to end in the middle of it harms no
    /// more than a kill, after which everything that was committed is there.
    private static let patience = 4.0

    private static let received = Atomic<Int32>(0)

    /// The signal that ended the run; 0 when there was none.
    static var signal: Int32 { received.load(ordering: .relaxed) }

    /// Under nohup(1) the end of the terminal is not the end of the run.
    private static var signals: [Int32] { [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP]) }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        // SIG_IGN is no function but the number 1, which only a comparison of bits tells.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    /// Runs `work` in a task that a first signal cancels; a second one ends the program at once. For the whole of a
    /// command: behind it the signals have no effect any more.
    static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value
    {
        let task = Task { try await work() }
        let sources = signals.map { number in
            // The default action would end the process before the source hears of the signal.
            Foundation.signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if received.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
                task.cancel()
                DispatchQueue.global().asyncAfter(deadline: .now() + patience) { _exit(128 + number) }
            }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        return try await task.value
    }
}
