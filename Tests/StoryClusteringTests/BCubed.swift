/// Precision, recall and F1 of groups, each text weighing the same (Bagga and Baldwin 1998), in percent.
struct BCubed {
    var precision = 0.0
    var recall = 0.0
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    /// - Parameters:
    ///   - found: the group of each text, any number.
    ///   - gold: the group it belongs to.
    init(_ found: [String: Int], _ gold: [String: Int]) {
        var both: [[Int]: Double] = [:]
        var groups: [Int: Double] = [:]
        var events: [Int: Double] = [:]
        for (id, event) in gold {
            both[[found[id] ?? -1, event], default: 0] += 1
            groups[found[id] ?? -1, default: 0] += 1
            events[event, default: 0] += 1
        }
        for (id, event) in gold {
            let shared = both[[found[id] ?? -1, event]] ?? 0
            precision += 100 * shared / (groups[found[id] ?? -1] ?? 1) / Double(gold.count)
            recall += 100 * shared / (events[event] ?? 1) / Double(gold.count)
        }
    }
}
