/// What every engine has to do. [SearchEngineContract] says it in examples over [Samples],
/// [OracleComparison] asks thousands of random requests of an engine and of [PlainEngine], which
/// looks at everything for each question. An engine binds both with a test class of a few lines.
@NullMarked
package parley.contract;

import org.jspecify.annotations.NullMarked;
