package id.sinergi.reporting.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** Bounds what the stores of all partitions take together: each by itself would take its own hundred megabytes. */
public final class SharedMemory implements RocksDBConfigSetter {

    private static final long CACHE = 96L * 1024 * 1024;
    private static final long WRITE_BUFFERS = 48L * 1024 * 1024;
    private static final long WRITE_BUFFER = 4L * 1024 * 1024;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
    }

    @Override
    public void close(String store, Options options) {
        // Shared by all stores of the process: it lives as long as that.
    }

    /** Made when the first store opens, since RocksDB's native library must be loaded before. */
    private static final class Shared {

        static {
            RocksDB.loadLibrary();
        }

        static final Cache CACHE = new LRUCache(SharedMemory.CACHE);
        static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(SharedMemory.WRITE_BUFFERS, CACHE);
    }
}
