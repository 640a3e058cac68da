import Glibc

/// How many connections the process may have open (`ulimit -n`): one more than that, and a healthy feed fails.
struct OpenFiles {
    /// At once; a transfer takes three files while its host's name is looked up.
    let transfers: Int
    /// Kept for a host's next feed.
    let idle: Int

    /// - Parameter jobs: as many as are wanted; the usual limit of 1,024 leaves room for 248.
    init(jobs: Int) {
        var limit = rlimit()
        // Fills in `limit` and fails for nothing but a wrong resource.
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        // Store, log, lock, standard streams, certificates, signals.
        let free = Int(clamping: limit.rlim_cur) - 32
        transfers = max(1, min(jobs, free / 4))
        // With too few, hosts that take turns lose theirs before they are used again: 782 instead of 250 for 250 hosts.
        idle = max(1, min(2 * transfers + 32, free - 3 * transfers))
    }
}
