package org.smartinteraction.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.smartinteraction.Application;
import org.smartinteraction.Visitor;
import org.smartinteraction.tenancy.Changes;
import org.smartinteraction.tenancy.Command;
import org.smartinteraction.tenancy.TenantDirectory;
import org.smartinteraction.tenancy.Tenants;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a whole installation on this machine: provisioning, the dashboard of a region, memory per signed-in person
 * and plain pages. Driver and server share the machine and the JVM, so the figures are on the cautious side.
 */
public final class Bench {

    private static final int COMMUNITIES = 1_469;
    private static final int REGIONS = 25;
    private static final int MEMBERS = 63;
    private static final int ITEMS_EACH = 1_004;
    private static final int PEOPLE = 40;

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Path folder;

    private Bench(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        var folder = Files.createTempDirectory("smart-bench");
        machine();
        var context = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--smart.data-dir=" + folder,
                "--smart.demo=true",
                "--smart.map.tiles=",
                "--logging.level.root=warn");
        var bench = new Bench(context, folder);
        try {
            bench.plainPages();
            bench.memory();
            bench.provisioning();
            bench.dashboard();
        } finally {
            context.close();
        }
        System.exit(0);
    }

    private static void machine() throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model = !Files.exists(cpu)
                ? System.getProperty("os.arch")
                : Files.lines(cpu)
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .orElse("")
                        .replaceFirst(".*: ", "");
        System.out.printf(
                "Machine: %s, %d cores, %d MB, Java %s%n",
                model,
                Runtime.getRuntime().availableProcessors(),
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                .getTotalMemorySize()
                        / 1_000_000,
                Runtime.version());
    }

    /** Sixteen connections on the home of a space as a plain page. */
    private void plainPages() throws Exception {
        load(Duration.ofSeconds(5));
        var times = load(Duration.ofSeconds(10));
        System.out.printf(
                "Plain page, 16 connections: %d requests/s, p50 %.1f ms, p99 %.1f ms%n",
                times.length / 10, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
    }

    private long[] load(Duration length) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Long>();
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(16);
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/p"))
                    .header("Host", "rudky.localhost:" + port)
                    .build();
            for (var i = 0; i < 16; i++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        var begin = System.nanoTime();
                        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException("Status " + answer.statusCode());
                        }
                        times.add(System.nanoTime() - begin);
                    }
                    return end;
                });
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Heap that stays after garbage collection for each person who is signed in and looks at the issues. */
    private void memory() {
        person();
        var before = used();
        var people = new ArrayList<Visitor>();
        for (var i = 0; i < PEOPLE; i++) {
            people.add(person());
        }
        System.out.printf("Heap per signed-in person on a section: %d kB%n", (used() - before) / PEOPLE / 1_000);
    }

    private Visitor person() {
        var visitor = new Visitor(port);
        visitor.go("http://rudky.localhost:" + port + "/sign-in?to=/p");
        visitor.submit("/demo", Map.of("role", "resident")).follow();
        visitor.ask("http://rudky.localhost:" + port + "/issues");
        visitor.ask("http://rudky.localhost:" + port + "/?v-r=init&location=issues&query=");
        if (visitor.status() != 200 || !visitor.body().contains("appConfig")) {
            throw new IllegalStateException("No view: " + visitor.status());
        }
        return visitor;
    }

    private static long used() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Every community and region of a country, in one run of the command. */
    private void provisioning() throws Exception {
        var areas = new StringBuilder("Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;"
                + "Категорія об’єкта;Назва об’єкта\n");
        var spaces = new StringBuilder("katottg,name,template,host\n");
        for (var region = 0; region < REGIONS; region++) {
            var oblast = "UA%02d000000000%06d".formatted(70 + region, region);
            var district = "UA%02d010000000%06d".formatted(70 + region, region);
            areas.append(oblast).append(";;;;;O;Область ").append(region).append('\n');
            areas.append(oblast).append(';').append(district).append(";;;;P;Район ").append(region).append('\n');
            spaces.append(oblast).append(",Область ").append(region).append(",regional-council,region-").append(region).append('\n');
            for (var i = region; i < COMMUNITIES; i += REGIONS) {
                var code = "UA%02d01%03d0000%06d".formatted(70 + region, i / REGIONS + 1, i);
                areas.append(oblast).append(';').append(district).append(';').append(code)
                        .append(";;;H;Громада ").append(i).append('\n');
                spaces.append(code).append(",Громада ").append(i).append(",village,community-").append(i).append('\n');
            }
        }
        run("import-areas", Files.writeString(folder.resolve("areas.csv"), areas));
        run("provision", Files.writeString(folder.resolve("spaces.csv"), spaces));
        try (var database = superuser(); var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select extract(epoch from created_at - lag(created_at) over (order by created_at)) * 1000
                        from tenant where label like 'community-%' or label like 'region-%' order by created_at""")) {
            var steps = new ArrayList<Double>();
            rows.next();
            while (rows.next()) {
                steps.add(rows.getDouble(1));
            }
            System.out.printf(
                    "Provisioning %d spaces: median %.0f ms, first hundred %.0f ms, last hundred %.0f ms%n",
                    steps.size() + 1, median(steps), median(steps.subList(0, 100)),
                    median(steps.subList(steps.size() - 100, steps.size())));
        }
    }

    private void run(String name, Path file) {
        for (var command : context.getBeansOfType(Command.class).values()) {
            if (command.name().equals(name) && command.run(List.of(file.toString())) != 0) {
                throw new IllegalStateException(name + " failed");
            }
        }
    }

    /** A region of 63 members, alone and then among 1.5 million items of others. */
    private void dashboard() throws Exception {
        var region = context.getBean(TenantDirectory.class).byHost("region-0.localhost").orElseThrow().id();
        try (var database = superuser(); var statement = database.createStatement()) {
            statement.execute("""
                    insert into overlay_member (region_id, community_id, state)
                    select '%s', id, 'joined' from tenant where label like 'community-%%' order by created_at limit %d"""
                    .formatted(region, MEMBERS));
            statement.execute("""
                    insert into overlay_consent (reader_id, owner_id, section_id)
                    select m.region_id, s.tenant_id, s.id from overlay_member m join section s on s.tenant_id = m.community_id
                    where m.region_id = '%s' and s.type in ('issues', 'solutions')""".formatted(region));
            fill(database, "t.id in (select community_id from overlay_member where region_id = '" + region + "')");
            context.getBean(Changes.class).announce("tenant");
            System.out.printf("Dashboard, %d members, their items only: %.1f ms%n", MEMBERS, dashboard(region));
            fill(database, "t.id not in (select community_id from overlay_member where region_id = '" + region + "')");
            statement.execute("vacuum analyze");
            System.out.printf("Dashboard, %d members among %s items: %.1f ms%n", MEMBERS, count(database), dashboard(region));
        }
    }

    private double dashboard(UUID region) throws Exception {
        var type = Class.forName("org.smartinteraction.overlay.Dashboard");
        var dashboard = context.getBean(type);
        var method = type.getDeclaredMethod("communities", java.time.Year.class);
        method.setAccessible(true);
        var times = new ArrayList<Double>();
        for (var i = 0; i < 60; i++) {
            var begin = System.nanoTime();
            context.getBean(Tenants.class).within(region, () -> method.invoke(dashboard, (Object) null));
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return median(times.subList(10, times.size()));
    }

    private static void fill(Connection database, String which) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into published_item (tenant_id, id, section_id, kind, path, title, summary, body, language, goals,
                      relates, facts, details, audience, meant_for, published_at, updated_at, search)
                    select t.id, gen_random_uuid(), s.id, 'issue', '/issues/' || n, 'Потреба ' || n, '', 'Опис потреби', 'uk',
                      '{}', '{}', '{"issues.reported": 1}', '[]', 'public', 'public', now() - n * interval '1 hour', now(), ''
                    from tenant t join section s on s.tenant_id = t.id and s.type = 'issues'
                    cross join generate_series(1, %d) n where %s""".formatted(ITEMS_EACH, which));
            statement.execute("""
                    insert into metric (tenant_id, section_id, key, dimension, period, value)
                    select t.id, s.id, 'issues.state', 'state-' || k, make_date(2026, month, 1), k * month
                    from tenant t join section s on s.tenant_id = t.id and s.type in ('issues', 'solutions')
                    cross join generate_series(1, 20) k cross join generate_series(1, 12) month where %s
                    on conflict do nothing""".formatted(which));
            statement.execute("analyze published_item, metric");
        }
    }

    private static String count(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery("select count(*) from published_item")) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection superuser() throws SQLException {
        var url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
        return DriverManager.getConnection(url, "postgres", "");
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
