package parley.extract.date;

import parley.archive.PartialDate;
import parley.archive.Statement;

/// A date in an article's words.
///
/// @param start UTF-16 offset of its first character
public record Day(PartialDate date, Statement.Basis basis, int start) {}
