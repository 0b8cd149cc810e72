package parley.evaluation.workload;

import parley.search.SearchRequest;

/// One search of a workload, with the class that it stands for.
public record Question(QueryClass kind, SearchRequest request) {}
