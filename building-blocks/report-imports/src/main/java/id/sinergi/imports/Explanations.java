package id.sinergi.imports;

import java.util.List;

/** What holds for every table, in the words of the sheet that explains it. */
final class Explanations {

    static final List<Note> NOTES = List.of(
            new Note(
                    "Isi lembar \"data\", satu baris untuk satu laporan. Sel yang kosong berarti tidak diketahui, bukan 0.",
                    "Fill in the sheet \"data\", one row for one report. A blank cell means unknown, not 0."),
            new Note(
                    "Tanggal: 2025-11-28 atau 28/11/2025; bulan saja 2025-11; tahun saja 2025; rentang"
                            + " 2025-11-03/2025-11-07.",
                    "Dates: 2025-11-28 or 28/11/2025; a month alone 2025-11; a year alone 2025; a range"
                            + " 2025-11-03/2025-11-07."),
            new Note(
                    "Beberapa isi dalam satu sel dipisahkan dengan titik koma. Pilihan ditulis dengan namanya dari lembar"
                            + " \"daftar - lists\" atau dengan kodenya; huruf besar dan kecil sama saja.",
                    "Several entries in a cell are parted by semicolons. Choices are written by their names on the"
                            + " sheet \"daftar - lists\" or by their codes, in capitals or not."),
            new Note(
                    "Pihak: nama atau id UPT, nama kantor wilayah, atau lembaga dengan jenisnya dalam kurung, misalnya"
                            + " Pemerintah Kabupaten Banyumas (Pemerintah daerah, 33.02).",
                    "Parties: a facility's name or id, a regional office's name, or an organisation with its kind in"
                            + " parentheses, for example Pemerintah Kabupaten Banyumas (Regional government, 33.02)."),
            new Note(
                    "Baris pertama lembar \"data\" menyebut kolomnya: dengan judul Indonesia, judul Inggris, atau kodenya.",
                    "The first row of the sheet \"data\" names the columns: by Indonesian titles, English ones or codes."),
            new Note(
                    "Rumus tidak dihitung: tempelkan nilainya. Jangan menulis nama orang.",
                    "Formulas are not computed: paste values. Write no names of persons."));

    private Explanations() {}

    /** One remark in both languages. */
    record Note(String id, String en) {}
}
