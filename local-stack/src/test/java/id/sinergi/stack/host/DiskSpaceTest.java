package id.sinergi.stack.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    Path directory;

    @Test
    void saysHowMuchRoomIsMissing() {
        assertThatThrownBy(() -> DiskSpace.require(directory, Long.MAX_VALUE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("MiB are free")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void makesTheDirectoryWhereThereIsRoom() {
        Path fresh = directory.resolve("data");

        DiskSpace.require(fresh, 1);

        assertThat(fresh).isDirectory();
    }
}
