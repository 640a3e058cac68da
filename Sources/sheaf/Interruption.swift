import Dispatch
import Foundation
import Synchronization

/// SIGINT and SIGTERM: the work in hand is finished, then the program ends with 130 or 143.
enum Interruption {
    /// Seconds for the work in hand. Clustering a large window may take longer; to end in the middle of it harms no more
    /// than a kill, after which everything that was committed is there.
    private static let patience = 4.0

    private static let received = Atomic<Int32>(0)

    /// The signal that ended the run; 0 when there was none.
    static var signal: Int32 { received.load(ordering: .relaxed) }

    /// Runs `work` in a task that a first signal cancels; a second one ends the program at once. For the whole of a
    /// command: behind it the signals have no effect any more.
    static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value
    {
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM].map { number in
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
