// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.process.PrivateFolder;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.applying.DiskFiles;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.ParameterValues;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.InstallPackagesEdit;
import org.mirage.engine.changes.RemovePackagesEdit;
import org.mirage.engine.changes.RunScriptEdit;
import org.mirage.engine.changes.StoredBody;
import org.mirage.engine.changes.TemplateBody;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.VersionBody;
import org.mirage.store.ContentReader;

/** Makes steps of a run from edits of a change set; files that come from the library lie in a temporary folder meanwhile. */
final class EditSteps implements Closeable {

    private static final long MOST_SCRIPT = 64L << 20;
    /** What every package of RPM begins with. */
    private static final byte[] RPM_MAGIC = {(byte) 0xed, (byte) 0xab, (byte) 0xee, (byte) 0xdb};

    private final Library library;
    private final DiskFiles disk;
    private final ParameterValues values;
    private final Monitor monitor;
    private final PrivateFolder folder;

    EditSteps(Library library, GivenChanges changes, ParameterValues values, Monitor monitor) throws IOException {
        this.library = library;
        this.disk = new DiskFiles(changes.folder());
        this.values = values;
        this.monitor = monitor;
        folder = PrivateFolder.create(library.temporaryFolder());
    }

    RunStep step(ApplianceEdit edit) throws IOException {
        return switch (edit) {
            case InstallPackagesEdit install -> install(install);
            case RemovePackagesEdit remove -> new RemovePackages(texts(remove.packages()), remove.purge());
            case RunScriptEdit script -> script(script);
        };
    }

    private RunStep install(InstallPackagesEdit edit) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Body file : edit.files()) {
            files.add(file(file));
        }
        List<Path> folders = new ArrayList<>();
        for (DiskBody repository : edit.repositories()) {
            folders.add(onDisk(repository));
        }
        return new InstallPackages(files, folders, texts(edit.packages()));
    }

    private RunStep script(RunScriptEdit edit) throws IOException {
        try (InputStream in = open(edit.body())) {
            byte[] script = in.readNBytes((int) MOST_SCRIPT + 1);
            if (script.length > MOST_SCRIPT) {
                throw new MirageException("a script has more than " + (MOST_SCRIPT >> 20) + " MiB");
            }
            RunScript step = new RunScript(edit.about() == null ? "a script" : edit.about(), script)
                    .time(edit.timeout() == null ? null : Duration.ofSeconds(edit.timeout()));
            List<byte[]> arguments = new ArrayList<>();
            for (Value argument : edit.arguments()) {
                arguments.add(values.resolve(argument));
            }
            return step.arguments(arguments).interpreter(edit.interpreter() == null ? null : text(edit.interpreter()));
        }
    }

    private Path file(Body body) throws IOException {
        if (body instanceof DiskBody disk) {
            return onDisk(disk);
        }
        // what is in it tells what it is called, and of which kind it is
        try (BufferedInputStream in = new BufferedInputStream(open(body))) {
            in.mark(RPM_MAGIC.length);
            boolean rpm = Arrays.equals(RPM_MAGIC, in.readNBytes(RPM_MAGIC.length));
            in.reset();
            Path file = Files.createTempFile(folder.path(), "package-", rpm ? RpmRun.ENDING : PackageFolder.ENDING);
            try (OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return file;
        }
    }

    private InputStream open(Body body) throws IOException {
        return switch (body) {
            case TextBody text -> new ByteArrayInputStream(text.bytes());
            case TemplateBody template -> new ByteArrayInputStream(values.filled(template));
            case StoredBody stored -> {
                ContentReader contents = new ContentReader(library.store());
                if (!contents.contains(stored.name())) {
                    throw new MirageException("the library does not have the content sha256:" + stored.name());
                }
                yield contents.open(stored.name());
            }
            case DiskBody disk -> Files.newInputStream(onDisk(disk));
            case VersionBody version -> {
                VersionFiles files = new OpenVersion(library, version.version()).call(monitor);
                yield files.open(files.find(values.resolve(version.path())));
            }
        };
    }

    private Path onDisk(DiskBody body) throws MirageException {
        Path path = disk.path(body);
        if (!Files.exists(path)) {
            throw new MirageException(path + " is not there");
        }
        return path;
    }

    private List<String> texts(List<Value> some) throws MirageException {
        List<String> texts = new ArrayList<>();
        for (Value value : some) {
            texts.add(text(value));
        }
        return texts;
    }

    private String text(Value value) throws MirageException {
        return new String(values.resolve(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
