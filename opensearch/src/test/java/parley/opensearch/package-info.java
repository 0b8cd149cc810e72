/// The contracts of engines over real nodes: start from [TestCluster].
@NullMarked
package parley.opensearch;

import org.jspecify.annotations.NullMarked;
