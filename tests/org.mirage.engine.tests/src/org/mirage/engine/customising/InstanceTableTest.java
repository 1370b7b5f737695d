// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.Value;
import org.mirage.engine.made.MadeSteps;
import org.mirage.testing.Tools;

/** Tables of machines: what is read of them, and where it is said that something is wrong. */
class InstanceTableTest {

    private static final List<Parameter> PARAMETERS = List.of(new Parameter("host", null, "", false, List.of()),
            new Parameter("greeting", Value.of("hello".getBytes(StandardCharsets.UTF_8)), "", false, List.of()));

    @TempDir
    Path folder;

    private static List<Instance> read(String text) throws MirageException {
        return InstanceTable.of(text.replace("|", "\n"), "web.csv").instances(PARAMETERS, List.of(), "qcow2");
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    @Test
    void oneRowIsOneMachine() throws MirageException {
        List<Instance> instances = read("name,host,greeting|web-1,one.example.org,|\"web 2\",two,\"Grüße, \"\"Welt\"\"|zweite Zeile\"|");
        assertEquals(2, instances.size());
        assertEquals("web-1.qcow2", instances.get(0).file());
        assertEquals("one.example.org", text(instances.get(0).values().get("host")));
        assertEquals(List.of("host"), List.copyOf(instances.get(0).values().keySet()), "an empty cell leaves the initial value");
        assertEquals("web 2", instances.get(1).name());
        assertEquals("Grüße, \"Welt\"\nzweite Zeile", text(instances.get(1).values().get("greeting")));
        assertEquals("web.csv, line 3", instances.get(1).place());
    }

    @Test
    void whatEverybodySeesIsNoSecret() throws MirageException {
        InstanceTable table = InstanceTable.of("host,name\none,web-1\n", "web.csv");
        List<Parameter> secret = List.of(PARAMETERS.getFirst(), new Parameter("name", null, "", true, List.of()));
        String told = assertThrows(MirageException.class, () -> table.instances(secret, List.of(), "qcow2")).getMessage();
        assertTrue(told.startsWith("web.csv, line 1, column 2: the parameter name is secret"), told);
    }

    @Test
    void aParameterOfSeveralStepsIsSecretWhenOneCallsItSo() throws IOException {
        Parameter token = MadeSteps.of(Map.of(), "parameter token\n  secret\nput file /a\n  template\n  | ${token}\n",
                "parameter token\nput file /b\n  template\n  | ${token}\n").parameters().getFirst();
        assertTrue(token.secret());
        assertNull(token.initial());
    }

    @Test
    void machinesAreCountedWithoutTheNamesOfColumns() throws MirageException {
        String rows = IntStream.range(0, 10_000).mapToObj(i -> "web-" + i + ",h").collect(Collectors.joining("\n"));

        assertEquals(10_000, read("name,host|" + rows).size());
        String message = assertThrows(MirageException.class, () -> read("name,host|" + rows + "|one-more,h")).getMessage();
        assertTrue(message.contains("more than 10000 machines"), message);
    }

    @Test
    void filesAreNamedAndTheirEndingsKept() throws MirageException {
        List<Instance> instances = read("host,file|one,a.vmdk|two,b.raw|");
        assertEquals("a", instances.get(0).name());
        assertEquals("b.raw", instances.get(1).file());
        assertEquals("one", read("file,name,host|a.raw,one,x|").getFirst().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "name,host,adress|a,b,c# line 1, column 3: none of the change sets has a parameter \"adress\"; they have host, greeting",
        "name,greeting|a,b# line 1: there is no column for host",
        "host|a# line 1: there must be a column \"name\" or \"file\"",
        "name,host,name|a,b,c# line 1, column 3: there is a column \"name\" before it",
        "name,,host|a,b,c# line 1, column 2: the column has no name",
        "name,host|a,b|c# line 3: 1 values in place of 2",
        "name,host|a,b|c,d,e# line 3: 3 values in place of 2",
        "name,host|a,b||c,# line 4, column 2: the parameter host has no value here",
        "name,host|a,b|A,d# line 3, column 1: the file A.qcow2 is that of line 2",
        "name,host|,b# line 2, column 1: the machine has no name",
        "name,host|../a,b# line 2, column 1: \"../a\" cannot be the name",
        "name,host|a/b,b# line 2, column 1: \"a/b\" cannot be the name",
        "name,host|.a,b# line 2, column 1: \".a\" cannot be the name",
        "name,host|a\\b,b# line 2, column 1: \"a\\b\" cannot be the name",
        "host,name|x,\"a|b\"# line 2, column 2: \"a?b\" cannot be the name",
        "name,host|a,b\"c# line 2, column 2: a quote within a value",
        "name,host|\"x|y\",\"b# line 3, column 2: the quote that begins the value is never closed",
        "name,host|a,\"b|c\"d# line 3, column 2: something follows the closing quote",
        "name,host#has no machines",
        "''#has no machines"})
    void whatIsWrongIsSaidWithItsPlace(String table, String message) {
        MirageException refusal = assertThrows(MirageException.class, () -> read(table));
        assertTrue(refusal.getMessage().contains(message.strip()), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("web.csv"), refusal.getMessage());
    }

    @Test
    void thePlaceCanBeAskedFor() {
        InvalidTableException refusal = assertThrows(InvalidTableException.class, () -> read("name,host|a,b||c,"));
        assertEquals(4, refusal.line());
        assertEquals(2, refusal.column());
        assertEquals("the parameter host has no value here, and no initial one", refusal.reason());
    }

    @Test
    void whatIsGivenForAllIsNoColumn() throws MirageException {
        InstanceTable table = InstanceTable.of("name,host\na,b\n", "web.csv");
        assertTrue(assertThrows(MirageException.class, () -> table.instances(PARAMETERS, List.of("host"), "raw")).getMessage()
                .contains("line 1, column 2: the parameter host is given for all machines already"));
        assertEquals(1, InstanceTable.of("name\na\n", "web.csv").instances(PARAMETERS, List.of("host"), "raw").size());
    }

    @Test
    void spreadsheetsOfAllKindsAreRead() throws IOException {
        Path file = folder.resolve("web.csv");
        for (String text : List.of("\uFEFFname;host\r\nweb-1;a,b\r\n", "name\thost\nweb-1\ta,b", "name,host\r\nweb-1,\"a,b\"\r\n\r\n")) {
            Files.writeString(file, text);
            Instance instance = InstanceTable.read(file).instances(PARAMETERS, List.of(), "raw").getFirst();
            assertEquals("web-1.raw", instance.file());
            assertArrayEquals("a,b".getBytes(StandardCharsets.UTF_8), instance.values().get("host"));
        }
        Files.write(file, "name,host\nGrüße,x\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(MirageException.class, () -> InstanceTable.read(file)).getMessage().contains("not UTF-8"));
    }

    @Test
    void pythonReadsWhatIsWrittenAndTheOtherWayRound() throws IOException {
        Random random = new Random(7);
        String letters = "ab ,;\"'\n\r\té";
        List<List<String>> rows = IntStream.range(0, 300).mapToObj(row -> IntStream.range(0, 5).mapToObj(cell -> {
            StringBuilder text = new StringBuilder(cell == 0 ? "x" : "");
            random.ints(random.nextInt(8), 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
            return text.toString();
        }).toList()).toList();
        List<List<String>> headed = new ArrayList<>(List.of(List.of("a", "b", "c", "d", "e")));
        headed.addAll(rows);
        Files.writeString(folder.resolve("ours.csv"), CsvText.write(headed));
        Tools.run("python3", "-c", "import csv,sys\nr=list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8')))\n"
                + "csv.writer(open(sys.argv[2],'w',newline='',encoding='utf-8')).writerows(r)", folder.resolve("ours.csv").toString(),
                folder.resolve("theirs.csv").toString());
        assertEquals(headed, CsvText.read(Files.readString(folder.resolve("theirs.csv")), "x").stream()
                .map(row -> row.stream().map(CsvText.Cell::text).toList()).toList());
    }
}
