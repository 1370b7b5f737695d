// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.MirageException;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.model.Edit;
import org.mirage.ui.Icons;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Makes a version of staged changes; those are staged no longer then, and the new version is opened. */
final class CreateVersionJob extends EngineJob {

    private final StagedChanges staged;
    /** Copies: while the job works, others may be staged and these may be changed. */
    private final Collection<Edit> taken;
    private final GivenChanges given;
    private final String message;

    CreateVersionJob(StagedChanges staged, GivenChanges given, String message) {
        super(NLS.bind(Messages.CreateVersionJob_name, staged.version().getName()), Icons.VERSION.descriptor());
        this.staged = staged;
        taken = EcoreUtil.copyAll(staged.set().getEdits());
        this.given = given;
        this.message = message;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        UpdatedVersion result = new UpdateVersions(LibrarySession.current().engine(), given).targets(List.of(staged.version().version()))
                .message(message).call(monitor).versions().getFirst();
        VersionSummary made = result.made();
        if (made == null) {
            throw new MirageException(result.conflicts().isEmpty() ? Messages.CreateVersionJob_nothing
                    : Failures.sentence(result.conflicts().getFirst().reason()));
        }
        LibrarySession.current().refresh();
        show(() -> made(VersionInput.of(made)));
    }

    private void made(VersionInput version) {
        staged.discard(staged.set().getEdits().stream()
                .filter(edit -> taken.stream().anyMatch(one -> EcoreUtil.equals(one, edit))).toList());
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchWindow any = window == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : window;
        VersionOpening.show(any.getActivePage(), version, new byte[] {'/'});
        Notice.show(Icons.VERSION, Messages.CreateVersionJob_title, NLS.bind(Messages.CreateVersionJob_done, version.getName()), List.of());
    }
}
