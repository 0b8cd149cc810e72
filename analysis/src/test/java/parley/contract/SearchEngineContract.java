package parley.contract;

/// What every engine has to do, in examples. Bind it with a class of a few lines that says how to
/// open a new, empty engine.
public interface SearchEngineContract
    extends WordsContract, NarrowingContract, CountsContract, BuildContract, LookUpContract {}
