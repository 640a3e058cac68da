import FeedModel

extension [Person] {
    /// Without repetitions: a person named twice, once with more detail, is one person.
    var merged: [Person] {
        if count < 2 { return self }
        var result: [Person] = []
        // Where in `result` each name and each address stands: papers have thousands of authors.
        var places: [String: [Int]] = [:]
        for person in self {
            let known = person.marks.lazy.flatMap { places[$0, default: []] }
            let index = known.first { result[$0].isSame(as: person) } ?? result.count
            if index == result.count {
                result.append(person)
            } else {
                result[index].name = result[index].name ?? person.name
                result[index].email = result[index].email ?? person.email
                result[index].url = result[index].url ?? person.url
                result[index].avatar = result[index].avatar ?? person.avatar
            }
            // Of many people of one name only the first few are looked at again.
            for mark in person.marks where places[mark, default: []].count < 16 {
                if places[mark, default: []].last != index { places[mark, default: []].append(index) }
            }
        }
        return result
    }
}

extension Person {
    /// What two mentions of one person have in common, one or the other.
    fileprivate var marks: [String] { [name, email, url].compactMap { $0 } }

    /// The same name or address, and nothing that contradicts.
    fileprivate func isSame(as other: Person) -> Bool {
        func agrees(_ one: String?, _ two: String?) -> Bool { one == nil || two == nil || one == two }
        guard agrees(name, other.name), agrees(email, other.email), agrees(url, other.url) else { return false }
        return name != nil && name == other.name || email != nil && email == other.email
            || url != nil && url == other.url
    }
}
