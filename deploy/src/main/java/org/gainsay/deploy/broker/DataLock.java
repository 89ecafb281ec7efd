package org.gainsay.deploy.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data folder for one process: two brokers or two stages on the same files would destroy them.
 *
 * <p>The operating system gives the lock back when the process dies, however it dies.
 */
public final class DataLock implements AutoCloseable {

    private static final String FILE = "gainsay.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if it is not there.
     *
     * @throws DataFolderException if another process has it, or if it cannot be written
     */
    public static DataLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
                channel.close();
                throw new DataFolderException("the data folder " + folder + " is in use by another gainsay"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + ": stop it, or choose another folder with --data DIR");
            }
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
            return new DataLock(channel);
        } catch (IOException e) {
            throw new DataFolderException(
                    "cannot use the data folder " + folder + " (" + e + "): choose another with --data DIR", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DataFolderException("cannot give back the lock of the data folder (" + e + ")", e);
        }
    }
}
