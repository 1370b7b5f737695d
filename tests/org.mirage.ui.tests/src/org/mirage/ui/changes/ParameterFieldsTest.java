// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.Value;
import org.mirage.ui.robot.Await;
import org.mirage.ui.robot.Hands;
import org.mirage.ui.robot.Screenshot;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Widgets;
import org.mirage.ui.robot.Window;

/** What is typed into the fields of parameters. */
class ParameterFieldsTest {

    private static final byte[] AWKWARD = {'a', '\n', (byte) 0xff, '\\'};

    private static Parameter parameter(String name, byte[] initial) {
        return new Parameter(name, initial == null ? null : Value.of(initial), "", false, List.of());
    }

    private static Map<String, byte[]> values(Map<String, String> typed) {
        Map<String, ParameterField.State> states = typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new ParameterField.State(one.getValue(), null)));
        return Ui.get(() -> {
            Shell shell = new Shell();
            ParameterFields fields = new ParameterFields(shell, List.of(parameter("user", null), parameter("share",
                    "\\\\host\\new".getBytes(StandardCharsets.UTF_8)), parameter("bytes", AWKWARD)), "test.", () -> { }, () -> { });
            fields.fill(states);
            Map<String, byte[]> values = fields.values();
            shell.dispose();
            return values;
        });
    }

    @Test
    void whatIsTypedIsMeantAsItStands() {
        Map<String, byte[]> values = values(Map.of("user", "CORP\\nadmin", "bytes", "EX\\x41"));
        assertEquals("CORP\\nadmin", new String(values.get("user"), StandardCharsets.UTF_8));
        assertEquals("\\\\host\\new", new String(values.get("share"), StandardCharsets.UTF_8));
        assertEquals("EX\\x41", new String(values.get("bytes"), StandardCharsets.UTF_8));
    }

    @Test
    void whatNoFieldCanShowStaysUnlessItIsWrittenOver() {
        assertArrayEquals(AWKWARD, values(Map.of()).get("bytes"));
    }

    /** A window with one field for a value. */
    private static final class Opened implements AutoCloseable {

        private final Shell shell;
        private final ParameterField field;

        Opened(boolean secret) {
            shell = Ui.get(() -> {
                Shell made = new Shell();
                made.setLayout(new GridLayout(1, false));
                return made;
            });
            Parameter wanted = new Parameter("script", null, "", secret, List.of());
            field = Ui.get(() -> new ParameterField(shell, wanted, "test.script", () -> { }, () -> shell.layout(true, true)));
            Ui.run(() -> {
                new Text(shell, SWT.BORDER).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
                shell.setBounds(100, 100, 600, 260);
                shell.open();
            });
        }

        static Text text() {
            return Widgets.find(Text.class, "test.script");
        }

        String value() {
            return new String(Ui.get(field::value), StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() {
            Ui.run(shell::dispose);
        }
    }

    @Test
    void severalLinesArePastedAndWritten() {
        try (Opened opened = new Opened(false)) {
            Hands.click(Opened.text());
            Window.copy("#!/bin/sh\necho \"hello\"");
            Hands.press('v', SWT.CTRL);
            Await.until("the lines are seen", () -> (Opened.text().getStyle() & SWT.MULTI) != 0 && Opened.text().isFocusControl());
            Hands.press(SWT.CR);
            Hands.type("exit 0");
            Screenshot.take("parameter-lines");
            assertEquals("#!/bin/sh\necho \"hello\"\nexit 0", opened.value());
            Hands.press(SWT.TAB);
            Await.until("the next widget has the focus", () -> !Opened.text().isFocusControl());
            assertEquals("#!/bin/sh\necho \"hello\"\nexit 0", opened.value());
        }
    }

    @Test
    void linesCanBeAskedFor() {
        try (Opened opened = new Opened(false)) {
            Hands.click(Opened.text());
            Hands.type("one");
            Hands.click(Widgets.find(ToolItem.class, "test.script.lines"));
            Await.until("it has room for lines", () -> (Opened.text().getStyle() & SWT.MULTI) != 0);
            assertEquals("one", opened.value());
            Hands.click(Widgets.find(ToolItem.class, "test.script.lines"));
            Await.until("it has one line", () -> (Opened.text().getStyle() & SWT.SINGLE) != 0);
            assertEquals("one", opened.value());
        }
    }

    @Test
    void valuesAreTakenFromFiles(@TempDir Path folder) throws IOException {
        byte[] binary = {0, 1, (byte) 0xff, '\r', '\n'};
        Path file = Files.write(folder.resolve("binary"), binary);
        Path key = Files.writeString(folder.resolve("key.pub"), "ssh-ed25519 AAAA me\n");
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\nexit 0\n");
        try (Opened opened = new Opened(false)) {
            Ui.run(() -> opened.field.load(file.toString()));
            Await.until("it is told of", () -> Opened.text().getText().equals("5 B from a file"));
            Screenshot.take("parameter-file");
            assertArrayEquals(binary, Ui.get(opened.field::value));
            Hands.click(Opened.text());
            Hands.press(SWT.DEL);
            Await.until("it is taken out", () -> Opened.text().getText().isEmpty() && Opened.text().getEditable());
            assertEquals("", opened.value());
            Ui.run(() -> opened.field.load(key.toString()));
            Await.until("a line is read", () -> Opened.text().getText().equals("ssh-ed25519 AAAA me"));
            Ui.run(() -> opened.field.load(script.toString()));
            Await.until("lines are read", () -> Opened.text().getText().equals("#!/bin/sh\nexit 0\n"));
            assertEquals("#!/bin/sh\nexit 0\n", opened.value());
        }
        try (Opened opened = new Opened(true)) {
            Ui.run(() -> opened.field.load(key.toString()));
            Await.until("a secret is not shown", () -> Opened.text().getText().equals("20 B from a file"));
            assertEquals("ssh-ed25519 AAAA me\n", opened.value());
        }
    }
}
