package org.smartinteraction.budget;

/** How much of something stands at each stage, in kopecks. Later stages are parts of earlier ones, never added to them. */
public record Money(long planned, long confirmed, long received, long spent, long reported) {
    /** Nothing. */
    public static final Money NONE = new Money(0, 0, 0, 0, 0);

    /** The amount at a stage. */
    public long at(Stage stage) {
        return switch (stage) {
            case PLANNED -> planned;
            case CONFIRMED -> confirmed;
            case RECEIVED -> received;
            case SPENT -> spent;
            case REPORTED -> reported;
        };
    }

    Money plus(Money other) {
        return new Money(
                planned + other.planned,
                confirmed + other.confirmed,
                received + other.received,
                spent + other.spent,
                reported + other.reported);
    }
}
