package org.gainsay.deploy.dashboard.board;

/**
 * Where the newest record of a key stands in its topic.
 *
 * @param partition the partition
 * @param offset the record's offset in it
 */
public record Place(int partition, long offset) {}
