package id.sinergi.portal.forms;

/** What a control of a form takes, and so what it becomes in the body. */
public enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    /** As it is written: with signs between thousands and before decimals. */
    DECIMAL,
    /** The same in whole rupiah. */
    RUPIAH,
    TIME,
    DAY,
    MONTH,
    URL,
    FLAG,
    CHOICE,
    /** Several codes: a list of texts. */
    CHOICES,
    /** A list of texts, each on a line of its own. */
    LINES,
    /** By its name in the form, by its id in the body. */
    FACILITY,
    OFFICE,
    /** As precise as it is known, see {@link Dates}. */
    DATE,
    DURATION
}
