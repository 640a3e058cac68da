import Foundation
import Testing

/// For suites whose tests wait for a program: each runs on a thread of its own.
///
/// Swift runs tests on as many threads as there are cores. Two tests that wait for a process would hold up all others on
/// a small machine, those above all that measure time.
struct BlockingTests: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(ThreadExecutor.shared) { try await function() }
    }
}

extension Trait where Self == BlockingTests {
    static var blocking: Self { BlockingTests() }
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
