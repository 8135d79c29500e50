package org.smartinteraction.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartinteraction.areas.BrokenFile;
import org.springframework.beans.factory.annotation.Autowired;

class BulkProvisioningTests extends OperatorTest {

    @Autowired
    BulkProvisioning bulk;

    @Autowired
    ProvisionFile command;

    @Test
    void makesWhatIsRightAndReportsWhatIsWrongByLine() {
        var standing = run("katottg,name,template,host\n"
                + hromada(1) + ",Перша громада,village," + prefix + "one\n"
                + "UA99999999999999999,Нема,village," + prefix + "two\n"
                + hromada(3) + ",Третя,castle," + prefix + "three\n"
                + hromada(4) + ",\"Четверта, з комою\",village,www\n"
                + hromada(5) + ",П’ята,village," + prefix + "one\n"
                + oblast + ",Пробна рада,regional-council," + prefix + "oblast\n");

        assertThat(standing.made()).isEqualTo(2);
        assertThat(standing.problems())
                .extracting(problem -> problem.line() + " " + problem.key())
                .containsExactly(
                        "3 operator.area.unknown",
                        "4 operator.file.template",
                        "5 operator.label.reserved",
                        "6 operator.label.taken");
        assertThat(standing.outcome()).isEqualTo("Done. 2 spaces made, 0 there before, 4 lines refused.");
        assertThat(directory.byHost(prefix + "one.localhost").orElseThrow().name(Locale.of("uk")))
                .isEqualTo("Перша громада");
    }

    @Test
    void theSameFileAgainPassesOverWhatIsThere() {
        var file =
                "\uFEFFkatottg;name;template;host\r\n" + hromada(1) + ";;village;\r\n" + hromada(2) + ";;village;\r\n";

        assertThat(run(file).made()).isEqualTo(2);
        assertThat(run(file).skipped()).isEqualTo(2);
    }

    @Test
    void aCommunityWithoutACodeGetsAnAddressFromItsName() {
        var file = "katottg,name,template,host\n,\"Звягельська " + prefix + " громада\",city,\n";

        assertThat(run(file).made()).isEqualTo(1);
        assertThat(run(file).skipped()).isEqualTo(1);
        assertThat(directory.byHost("zviahelska-" + prefix + "hromada.localhost"))
                .isPresent();
    }

    @Test
    void stopsWhenItIsToldTo() {
        var run = new Run(Run.Kind.PROVISION);
        run.watch(run::cancel);

        bulk.run(
                bytes("katottg,name,template,host\n" + hromada(1) + ",,village,\n" + hromada(2) + ",,village,\n"),
                run,
                Locale.ENGLISH);

        assertThat(run.standing().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.standing().passed()).isZero();
    }

    @Test
    void refusesAnotherTable() {
        var broken = catchThrowableOfType(BrokenFile.class, () -> run("code,title\n1,2\n"));

        assertThat(broken.text(Locale.ENGLISH)).startsWith("These columns are missing: katottg, name, template, host.");
    }

    @Test
    void theCommandSaysWhatItDidAndEndsWithOneWhenALineWasRefused(@TempDir Path folder) throws Exception {
        var good = Files.writeString(
                folder.resolve("good.csv"), "katottg,name,template,host\n" + hromada(1) + ",,village,\n");
        var bad = Files.writeString(folder.resolve("bad.csv"), "katottg,name,template,host\nUA1,,village,\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        assertThat(command.run(List.of(good.toString()), print(out), print(err)))
                .isZero();
        assertThat(command.run(List.of(bad.toString()), print(out), print(err))).isOne();
        assertThat(command.run(List.of("nowhere.csv"), print(out), print(err))).isOne();
        assertThat(command.run(List.of(), print(out), print(err))).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 space made");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Line 2: the code UA1 is not in the register");
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private Run.Standing run(String file) {
        var run = new Run(Run.Kind.PROVISION);
        bulk.run(bytes(file), run, Locale.ENGLISH);
        return run.standing();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
