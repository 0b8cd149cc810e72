/// Real OpenSearch nodes on this machine, for tests and for trying things out: [TrialCluster]
/// starts some, each of them a [NodeMain] in a process of its own. Not for production: nothing is
/// secured, and all of it is on one machine.
@NullMarked
package parley.node;

import org.jspecify.annotations.NullMarked;
