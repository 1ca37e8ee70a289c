/// JSON as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has it, read from bytes and written
/// to bytes, without reflection and without a tree in between.
///
/// A {@link dev.lanner.runtime.json.JsonCodec} reads and writes one Java type. The framework
/// generates one for each type that a handler mentions; this is what it looks like:
///
/// {@snippet class="dev.lanner.runtime.json.JsonSnippets" region="codec"}
///
/// Reading a document is one call of the codec, and a look at what follows and at what was noted:
///
/// {@snippet class="dev.lanner.runtime.json.JsonSnippets" region="read"}
///
/// # Two kinds of wrong
///
/// A {@link dev.lanner.runtime.json.JsonException} ends the reading: the text is not JSON, or a
/// value is of another kind than the type needs. A {@link dev.lanner.runtime.json.JsonViolation} is
/// noted and reading goes on, so that the sender learns of all of them at once: a required member
/// is missing, a constraint does not hold. Offsets are all that is kept while reading; the
/// {@linkplain dev.lanner.runtime.json.JsonLocation line, column and path} come from a second pass
/// over the text, when somebody asks.
///
/// # What is refused
///
/// Everything the grammar does not have: comments, trailing commas, single quotes, leading zeros,
/// `+1`, `.5`, `NaN`, control characters in strings, a byte order mark, text behind the value.
/// Besides, because every reader makes something else of it: malformed UTF-8, escapes of half a
/// surrogate pair, and names that are twice in one object, also where they are spelled differently
/// (one with an escape, one without) and where the value is skipped. Nothing is converted: `"5"` is
/// not a number, and `5.0` not an `int`.
///
/// # Limits
///
/// | what | limit |
/// |---|---|
/// | levels of nesting | 256 |
/// | characters of a number | 1000 |
/// | exponent of a `BigDecimal` | -1000 to 1000 |
/// | violations that are kept | 100 |
///
/// Time and memory grow in proportion to the text, whatever is in it.
@NullMarked
package dev.lanner.runtime.json;

import org.jspecify.annotations.NullMarked;
