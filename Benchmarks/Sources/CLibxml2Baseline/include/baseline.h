#pragma once
#include <stddef.h>

// Runs libxml2's SAX2 parser over a document and does nothing with what it says but count: elements, attributes and
// bytes of text. The number keeps the compiler from leaving anything out.
size_t sax_events(const char *bytes, size_t count);
