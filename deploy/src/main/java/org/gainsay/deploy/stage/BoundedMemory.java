package org.gainsay.deploy.stage;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of native memory for all state stores of the process, however many there are.
 *
 * <p>Without it each store takes 50 MiB of cache and 48 MiB of write buffers of its own, outside the heap.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    /** Block cache, index and filter blocks, and write buffers together. */
    private static final long TOTAL_BYTES = 96L * 1024 * 1024;

    private static final long WRITE_BUFFER_BYTES = 32L * 1024 * 1024;
    private static final long WRITE_BUFFER_PER_STORE = 4L * 1024 * 1024;
    private static final double FOR_INDEX_AND_FILTER = 0.1;

    /** Native libraries are loaded when the first store opens, not when the class is named in a configuration. */
    private static final class Shared {
        static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false, FOR_INDEX_AND_FILTER);
        static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, @Nullable Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_PER_STORE);
        options.setMaxWriteBufferNumber(2);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to all stores and live as long as the process.
    }
}
