// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.passphrases.PassPhraseQuestions;
import org.mirage.ui.widgets.Notice;

/** Imports what the wizard gathered. */
final class ImportJob extends EngineJob {

    private final ImportChoice choice;

    ImportJob(ImportChoice choice) {
        super(NLS.bind(Messages.ImportJob_name, choice.oneImage() ? choice.image() : Integer.toString(choice.files().size())),
                Icons.IMPORT.descriptor());
        this.choice = choice;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        PassPhraseQuestions passPhrases = new PassPhraseQuestions(monitor::cancelled);
        List<ImportReport> reports = new ArrayList<>();
        if (choice.oneMachine() || choice.format() == null) {
            reports.addAll(verb(library, choice.files(), choice.format(), passPhrases).call(monitor));
        } else {
            // the format that was decided on is for the files that were asked about
            for (boolean disagrees : new boolean[] {false, true}) {
                List<ImageFile> files = choice.files().stream().filter(file -> file.disagrees() == disagrees).toList();
                if (!files.isEmpty()) {
                    reports.addAll(verb(library, files, disagrees ? choice.format() : null, passPhrases).call(monitor));
                }
            }
        }
        LibrarySession.current().refresh();
        tell(new ImportResult(reports, passPhrases.problems()));
    }

    private ImportDisks verb(Library library, List<ImageFile> files, DiskFormat format, PassPhraseQuestions passPhrases) {
        List<Path> paths = files.stream().map(ImageFile::path).toList();
        return new ImportDisks(library).files(paths).image(choice.oneImage() ? choice.image() : null).message(choice.message())
                .oneMachine(choice.oneMachine()).allow(choice.allowed()).keepFreeSpace(choice.keepFreeSpace())
                .guestfs(true).passPhrases(passPhrases).format(format);
    }

    private static void tell(ImportResult result) throws MirageException {
        if (result.allFailed()) {
            throw new MirageException(result.failures());
        }
        show(() -> Notice.show(Icons.IMPORT, result.title(), result.text(), result.remarks()));
    }
}
