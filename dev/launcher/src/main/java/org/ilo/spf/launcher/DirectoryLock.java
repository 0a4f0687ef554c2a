package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The lock with which a launcher has a data directory to itself.
 *
 * <p>
 * It is a lock on a file, which the operating system releases even if its holder is killed. The file holds the holder's process
 * id.
 */
final class DirectoryLock implements AutoCloseable {

    private final Path data;
    private final FileChannel channel;

    private DirectoryLock(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /** Takes the lock; empty if another launcher holds it. */
    static Optional<DirectoryLock> take(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(file(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(pid));
            return Optional.of(new DirectoryLock(data, channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was the last to take the lock, if it still runs. */
    static Optional<ProcessHandle> lastHolder(Path data) {
        try {
            var content = Files.exists(file(data)) ? Files.readString(file(data)).strip() : "";
            return content.matches("\\d+") ? ProcessHandle.of(Long.parseLong(content)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another suite in this JVM.
            return false;
        }
    }

    private static Path file(Path data) {
        return data.resolve("start.pid");
    }
}
