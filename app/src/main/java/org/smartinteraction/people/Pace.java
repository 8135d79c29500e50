package org.smartinteraction.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How often one may do what others have to read, count or keep: so often per account and act, and {@code
 * smart.pace.shared} times as often per network address, since a whole village may stand behind one. Allowance comes back
 * evenly over the hour. Counted in memory, by each node for itself, over all spaces together; nothing is counted outside
 * of web requests. Who is new in a space may write less (see {@link Newcomers}), so many times a day.
 */
@Service
public class Pace {

    /** What is counted, with how often an account may do it in an hour unless {@code smart.pace.<act>} says otherwise. */
    public enum Act {
        /** Reporting an issue, proposing a solution, offering something. */
        POST(30),
        REPLY(60),
        SUPPORT(300),
        UPLOAD(120),
        /** Reporting what somebody wrote to the moderators. */
        REPORT(30),
        /** Asking an organisation to vouch for oneself. */
        ASK(10),
        /** Vouching for somebody in the name of an organisation. */
        VOUCH(30),
        /** Having a code sent to a telephone. */
        TEXT(3),
        /** Beginning a request for a space; a visitor is known by their address alone. */
        START(10);

        private final int usual;

        Act(int usual) {
            this.usual = usual;
        }
    }

    private record Key(Act act, String who) {}

    private static final int MESSAGES_A_DAY = 6;
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final Environment settings;
    private final Ticker clock;
    private final Supplier<OptionalInt> daily;
    private final Supplier<Optional<UUID>> other;
    /** When the whole allowance of somebody will be back, by the clock. */
    private final Cache<Key, Long> whole;

    @Autowired
    Pace(Environment settings, ObjectProvider<Newcomers> newcomers, People people) {
        this(
                settings,
                Ticker.systemTicker(),
                () -> {
                    var known = newcomers.getIfAvailable();
                    return known == null ? OptionalInt.empty() : known.daily();
                },
                () -> people.errand().map(OnBehalf.Errand::member));
    }

    Pace(Environment settings, Ticker clock, Supplier<OptionalInt> daily) {
        this(settings, clock, daily, Optional::empty);
    }

    /**
     * @param daily how often the acting person may write in a day, if they are new in the space
     * @param other the member for whom the acting person acts: each has an allowance of their own
     */
    Pace(Environment settings, Ticker clock, Supplier<OptionalInt> daily, Supplier<Optional<UUID>> other) {
        this.other = other;
        this.settings = settings;
        this.clock = clock;
        this.daily = daily;
        whole = Caffeine.newBuilder()
                .ticker(clock)
                .maximumSize(500_000)
                .expireAfterWrite(Duration.ofDays(1))
                .build();
    }

    /**
     * Counts an act of whoever the running request is from.
     *
     * @throws Refusal that says in how many minutes they can go on
     */
    public void count(Act act) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return;
        }
        int most = settings.getProperty("smart.pace." + act.name().toLowerCase(Locale.ROOT), Integer.class, act.usual);
        var who = SignedIn.current().map(me -> other.get().map(UUID::toString).orElseGet(me::subject));
        who.ifPresent(me -> count(new Key(act, "account " + me), most, "people.refusal.pace"));
        if (act == Act.POST || act == Act.REPLY) {
            who.ifPresent(me -> daily.get()
                    .ifPresent(few -> count(new Key(act, "newcomer " + me), few, DAY, "people.refusal.pace.newcomer")));
        }
        int shared = settings.getProperty("smart.pace.shared", Integer.class, 50);
        count(
                new Key(act, network(asked.getRequest().getRemoteAddr())),
                (long) most * shared,
                "people.refusal.pace.shared");
    }

    /**
     * Counts a message to a telephone, whoever has it sent: so often a day, with {@code smart.pace.phone}.
     *
     * @param phone a hash of the number
     * @throws Refusal that says in how many minutes the next one can be sent
     */
    void countTo(String phone) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes) {
            int most = settings.getProperty("smart.pace.phone", Integer.class, MESSAGES_A_DAY);
            count(new Key(Act.TEXT, "phone " + phone), most, DAY, "people.refusal.pace.phone");
        }
    }

    private void count(Key key, long most, String refusal) {
        count(key, most, HOUR, refusal);
    }

    private void count(Key key, long most, long period, String refusal) {
        long now = clock.read();
        long[] wait = {0};
        whole.asMap().compute(key, (_, before) -> {
            long left = before == null ? 0 : Math.max(0, before - now);
            long after = left + period / Math.max(1, most);
            wait[0] = after - period;
            return wait[0] > 0 ? before : Long.valueOf(now + after);
        });
        if (wait[0] > 0) {
            throw new Refusal(refusal, 1 + (int) TimeUnit.NANOSECONDS.toMinutes(wait[0]));
        }
    }

    /** Of IPv6 the first half: the other half each household has to itself. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException name) {
            return address;
        }
    }
}
