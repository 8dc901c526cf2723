package org.tongxin.platform.database;

/** How far the embedded server goes to keep a committed row. */
public enum Durability {
    /** Every commit is on disk before it is answered: the only setting for real data. */
    DURABLE,
    /** Nothing is forced to disk: for tests whose data may be lost with the machine. */
    THROW_AWAY
}
