// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Dialogs;
import org.mirage.ui.robot.FileDialogs;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Rows;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.SmallDisk;
import org.mirage.ui.robot.Tools;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** The table of machines is saved as CSV and loaded, by the tools above it; Python's module for such files is on the other side. */
class SavedMachinesTest {

    private static final String CHANGES = """
            mirage changes 1
            parameter host
            parameter tone
              default friendly
            parameter password
              secret

            host-name ${host}
            end
            """;

    private static final String READ = "import csv, sys; print(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''))))";
    private static final String WRITE = "import csv, sys; csv.writer(open(sys.argv[1], 'w', encoding='utf-8', newline=''))"
            + ".writerows([['tone', 'name', 'host'], ['so \"quoted\", and', 'web-1', 'eins'], ['schön', 'web-2', 'zwei'],"
            + " ['', 'web-3', 'drei']])";

    @TempDir
    Path folder;

    private Table table;

    @BeforeEach
    void toMachines() throws IOException {
        Window.open(folder.resolve("library"), new SmallDisk(folder).make(folder.resolve("small.raw")), "web");
        Path changes = Files.writeString(folder.resolve("greet.changes"), CHANGES);
        Hands.choose(Rows.find(Window.libraryTree(), "web"), "Export Disk\u2026");
        Hands.click(Rows.find(Widgets.find(Table.class, "export.presets"), "Any other program"));
        Hands.pick(Widgets.find(Combo.class, "export.format"), ExportFormat.QCOW2.label);
        Hands.click(Dialogs.next());
        Hands.fill(Widgets.find(Text.class, "export.changes"), changes.toString());
        Hands.click(Widgets.find(Button.class, "export.addChanges"));
        Rows.await(Widgets.find(Table.class, "export.steps"), "greet.changes");
        Hands.click(Dialogs.next());
        Hands.click(Widgets.find(Button.class, "export.several"));
        table = Widgets.find(Table.class, "export.machines");
        Window.copy("name\thost\tpassword\ttone\nred\tone\thidden-1\tkind, \"very\"\nblue\ttwo\thidden-2\t\n");
        Hands.click(Widgets.find(ToolItem.class, "export.rows.paste"));
        awaitMachines("red", "blue");
    }

    @AfterEach
    void leave() {
        Hands.click(Dialogs.cancel());
        Dialogs.awaitClosed();
        Window.idle();
    }

    private void awaitMachines(String... names) {
        int column = columns().indexOf("name");
        Await.until("these are the machines: " + List.of(names), () -> Arrays.stream(table.getItems())
                .map(item -> item.getText(column)).toList().equals(List.of(names)));
    }

    private List<String> columns() {
        return Ui.get(() -> Arrays.stream(table.getColumns()).map(column -> column.getText()).toList());
    }

    /** All that stands in the table, row by row. */
    private List<List<String>> cells() {
        int width = columns().size();
        return Ui.get(() -> Arrays.stream(table.getItems())
                .map(item -> IntStream.range(0, width).mapToObj(item::getText).toList()).toList());
    }

    private static void save(Path file) {
        FileDialogs.choose(Widgets.find(ToolItem.class, "export.rows.save"), file);
    }

    private static void load(Path file) {
        FileDialogs.choose(Widgets.find(ToolItem.class, "export.rows.load"), file);
    }

    @Test
    void whatIsSavedHasNoSecretsAndIsLoadedAgain() throws IOException {
        Path file = folder.resolve("saved.csv");
        save(file);
        Await.until("the file is there", () -> Files.exists(file));
        assertEquals("[['name', 'host', 'tone'], ['red', 'one', 'kind, \"very\"'], ['blue', 'two', '']]\n",
                Tools.run("python3", "-c", READ, file.toString()));
        assertFalse(Files.readString(file).contains("hidden"));

        Hands.click(Ui.get(() -> table.getItem(0)));
        Hands.click(Widgets.find(ToolItem.class, "export.rows.remove"));
        awaitMachines("blue");
        save(file);
        Dialogs.button("Replace");
        Screenshot.take("export-machines-save-replace");
        Hands.press(SWT.CR);
        Await.until("it is asked no more", () -> Widgets.all(Button.class).stream()
                .noneMatch(button -> button.getText().equals("Replace")));
        load(file);
        awaitMachines("red", "blue");
        assertEquals(List.of("name", "host", "tone"), columns());
        assertEquals(List.of(List.of("red", "one", "kind, \"very\""), List.of("blue", "two", "")), cells());
        // secrets were not saved: now they are asked for once for all
        Hands.fill(Widgets.find(Text.class, "export.shared.password"), "hidden-3");
        Dialogs.awaitFinish(true);
        Screenshot.take("export-machines-loaded");

        Hands.click(Ui.get(() -> table.getItem(0)));
        Hands.click(Widgets.find(ToolItem.class, "export.rows.remove"));
        awaitMachines("blue");
        save(file);
        Hands.click(Dialogs.button("Replace"));
        Await.until("it is replaced", () -> Tools.run("python3", "-c", READ, file.toString())
                .equals("[['name', 'host', 'tone'], ['blue', 'two', '']]\n"));
    }

    @Test
    void aTableThatAnotherProgramWroteIsLoaded() {
        Path file = folder.resolve("other.csv");
        Tools.run("python3", "-c", WRITE, file.toString());
        load(file);
        Await.until("three machines are there", () -> table.getItemCount() == 3);
        assertEquals(List.of("tone", "name", "host"), columns());
        assertEquals(List.of(List.of("so \"quoted\", and", "web-1", "eins"), List.of("sch\u00f6n", "web-2", "zwei"),
                List.of("", "web-3", "drei")), cells());
        Label about = Widgets.find(Label.class, "export.cellProblem");
        assertEquals(Messages.ManyMachines_hint, Ui.get(about::getText));
    }

    @Test
    void aWrongTableIsRefusedAndTheOldOneStays() throws IOException {
        List<List<String>> before = cells();
        refuse("quote.csv", "name,host\nred,\"one\nblue,two\n".getBytes(StandardCharsets.UTF_8), "quote.csv, line 2, column 2: ", before);
        Screenshot.take("export-machines-load-wrong");
        refuse("wide.csv", "name,host\nred,one,two\n".getBytes(StandardCharsets.UTF_8), "wide.csv, line 2: ", before);
        refuse("nameless.csv", "host,tone\none,kind\n".getBytes(StandardCharsets.UTF_8),
                "there must be a column \"name\" or \"file\"", before);
        refuse("latin.csv", "name,host\nsch\u00f6n,one\n".getBytes(StandardCharsets.ISO_8859_1), "is not UTF-8", before);
        refuse("empty.csv", new byte[0], "empty.csv has no machines", before);
        Screenshot.take("export-machines-load-empty");
        // what was refused is forgotten with the next change
        Hands.click(Ui.get(() -> table.getItem(0)));
        Hands.click(Widgets.find(ToolItem.class, "export.rows.duplicate"));
        Dialogs.awaitMessage("The machine has no name");
    }

    private void refuse(String name, byte[] content, String reason, List<List<String>> before) throws IOException {
        load(Files.write(folder.resolve(name), content));
        Dialogs.awaitMessage(reason);
        Dialogs.awaitMessage("Nothing was taken.");
        assertEquals(before, cells());
    }
}
