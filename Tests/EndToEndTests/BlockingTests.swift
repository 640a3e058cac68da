import Foundation
import Testing

/// For suites whose tests wait for a program: each runs on a thread of its own.
///
/// Swift runs tests on as many threads as there are cores. Two tests that wait for a process would hold up all others
/// on a small machine, those above all that measure time. But only a few run at once: of a hundred programs on two
/// cores each takes a minute, and what is to time out after thirty seconds does.
struct BlockingTests: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        await Turnstile.shared.enter()
        do {
            try await withTaskExecutorPreference(ThreadExecutor.shared) { try await function() }
        } catch {
            await Turnstile.shared.leave()
            throw error
        }
        await Turnstile.shared.leave()
    }
}

extension Trait where Self == BlockingTests {
    static var blocking: Self { BlockingTests() }
}

/// Lets so many in at a time, in the order in which they came.
private actor Turnstile {
    static let shared = Turnstile(places: 3 * ProcessInfo.processInfo.activeProcessorCount)

    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            places += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

/// A new thread for each piece of work, which may block it.
private final class ThreadExecutor: TaskExecutor {
    static let shared = ThreadExecutor()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        Thread { job.runSynchronously(on: executor) }.start()
    }
}
