package id.sinergi.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Files of the identity provider that nobody else on the machine reads, each made at the first start. */
record OwnFiles(Path folder) {

    OwnFiles {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The content of a file, made where there is none yet; whole or not at all. */
    String read(String name, Supplier<String> first) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                Path unfinished = Files.createTempFile(
                        folder,
                        name,
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, first.get());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
