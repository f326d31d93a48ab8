package id.sinergi.visit.web;

import id.sinergi.imports.Columns;
import id.sinergi.reference.ReferenceData;
import java.util.List;

/** What a clerk fills in about a visit; what a table cannot hold is reported as JSON. */
final class VisitColumns {

    private static final String HOSTS = "Lapas Kelas IIA Purwokerto";
    private static final String VISITORS = "Rutan Kelas IIB Purbalingga; Dinas Sosial (Dinas/OPD, 33.02)";

    private VisitColumns() {}

    static Columns of(ReferenceData reference) {
        Columns columns = new Columns(reference)
                .choice(
                        "status",
                        "/status",
                        "visit-statuses",
                        List.of("PLANNED", "POSTPONED", "HELD", "CANCELLED"),
                        "Tahap yang sudah dicapai",
                        "How far the visit has come")
                .required()
                .codes("purposes", "/purposes", "purposes", "Tujuan kunjungan", "What the visit is for")
                .required()
                .codes("topics", "/topics", "topics", "Pokok bahasan", "What it is about")
                .required();
        columns.text(
                        "otherPurpose",
                        "/otherTexts/purposes",
                        "Maksud \"Lainnya\" pada tujuan",
                        "What OTHER stands for among the" + " purposes",
                        "pisah sambut")
                .text(
                        "otherTopic",
                        "/otherTexts/topics",
                        "Maksud \"Lainnya\" pada pokok bahasan",
                        "What OTHER stands for among" + " the topics",
                        "arsip");
        parties(columns);
        date(columns);
        boardSession(columns);
        return details(columns).source("Studi tiru", "2025-11-29");
    }

    private static void parties(Columns columns) {
        columns.parties("hosts", "/hosts", "Tuan rumah", "Who is visited", HOSTS)
                .required()
                .parties(
                        "visitors",
                        "/visitors",
                        "Tamu; hanya sidang TPP boleh tanpa tamu",
                        "Who visits; only a board session may do without",
                        VISITORS)
                .parties("accompanying", "/accompanying", "Pendamping", "Who only accompanies", VISITORS)
                .party(
                        "chair",
                        "/chair",
                        "Ketua sidang, bila bukan tuan rumah atau tamu",
                        "Who chairs a board session, where that is neither host nor visitor",
                        "Jawa Tengah")
                .text(
                        "venue",
                        "/venue",
                        "Tempat, bila bukan di tuan rumah",
                        "The place, where it is not the host's",
                        "Aula Kantor Bupati");
    }

    private static void date(Columns columns) {
        columns.date("on", "/on", "Tanggal, sejauh diketahui", "The date, as far as it is known", "2025-11-28")
                .text(
                        "dateInferred",
                        "/dateInferred",
                        "Bagaimana tanggal disimpulkan",
                        "How the date was inferred",
                        "dari hari terbit")
                .weekday("statedWeekday", "/statedWeekday", "Hari menurut sumber", "The weekday that the source names")
                .time("startTime", "/startTime", "Jam mulai, waktu setempat", "When it begins, local time", "09:00")
                .text(
                        "cancellationReason",
                        "/cancellationReason",
                        "Alasan, bila dibatalkan",
                        "Why it was cancelled",
                        "cuaca");
    }

    private static void boardSession(Columns columns) {
        columns.number(
                        "boardCases",
                        "/boardSession/cases",
                        "Sidang TPP: jumlah perkara",
                        "Board session: number of cases",
                        "14")
                .counts(
                        "boardCasesByProposal",
                        "/boardSession/byProposalKind",
                        "proposal-kinds",
                        "Sidang TPP: perkara" + " menurut usulan",
                        "Board session: cases by kind of proposal")
                .number(
                        "workersAppointed",
                        "/boardSession/workersAppointed",
                        "Sidang TPP: tamping/pekerja yang diangkat",
                        "Board session: workers appointed",
                        "5");
    }

    private static Columns details(Columns columns) {
        return columns.number("delegationSize", "/delegationSize", "Jumlah tamu", "How many people came", "12")
                .texts(
                        "sitesToured",
                        "/sitesToured",
                        "Tempat yang ditinjau",
                        "Places that were toured",
                        "lahan pertanian; dapur")
                .texts("outcomes", "/outcomes", "Hasil", "What came of it", "tindak lanjut kerja sama")
                .tags("policyTags", "/policyTags", "Program kebijakan", "Policy schemes it counts towards")
                .occasion();
    }
}
