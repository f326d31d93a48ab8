package id.sinergi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Daftar hadir 28 November.pdf = Daftar hadir 28 November.pdf",
                "DAFTAR.PDF                   = DAFTAR.pdf",
                "laporan.exe                  = laporan.exe.pdf",
                "../../etc/passwd             = passwd.pdf",
                "C:\\Users\\Office\\hadir.pdf = hadir.pdf",
                "a\u202Efdp.exe               = a_fdp.exe.pdf",
                "a<b>:\"c|?*.pdf              = a_b_c_.pdf",
                "...                          = lampiran.pdf",
                "''                           = lampiran.pdf",
                "/                            = lampiran.pdf",
                ".htaccess                    = htaccess.pdf",
            })
    void namesAFileSoThatItCanBeKeptAnywhere(String stated, String kept) {
        assertThat(FileName.of(stated, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void keepsTheLettersOfEveryScriptAndBoundsTheirNumber() {
        assertThat(FileName.of("Kegiatan Jumát ꦗꦮ.pdf", FileType.PDF)).isEqualTo("Kegiatan Jumát ꦗꦮ.pdf");
        assertThat(FileName.of("x".repeat(5_000), FileType.JPEG)).hasSize(120).endsWith("x.jpg");
        String pairs = FileName.of("\uD83D\uDE00".repeat(500), FileType.XLSX);
        assertThat(pairs).endsWith("\uDE00.xlsx").hasSizeLessThanOrEqualTo(120);
        assertThat(FileName.of("a\0b\r\nc.pdf", FileType.PDF)).isEqualTo("a_b_c.pdf");
        assertThat(FileName.of("foto.JPEG", FileType.JPEG)).isEqualTo("foto.jpg");
    }
}
