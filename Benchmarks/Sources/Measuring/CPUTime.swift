import Glibc

/// Processor time rather than time of day: it stays the same beside other work.
public enum CPUTime {
    /// User and system seconds that `body` took in this process, all threads together.
    public static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let before = now
        try body()
        return now - before
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
