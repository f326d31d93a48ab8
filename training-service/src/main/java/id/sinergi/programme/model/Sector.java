package id.sinergi.programme.model;

/** Which part of food production a harvest belongs to. */
public enum Sector {
    CROPS,
    LIVESTOCK,
    FISHERY
}
