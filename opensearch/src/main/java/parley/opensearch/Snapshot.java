package parley.opensearch;

import parley.analysis.Analysis;
import parley.archive.Registers;

/// One published build: an index that nobody writes to any more.
///
/// @param index its name in the cluster
record Snapshot(String index, Notes notes, Registers registers, Analysis analysis, Labels labels) {}
