// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.util;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;

import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;

import org.eclipse.emf.ecore.EObject;

import org.mirage.model.*;

/**
 * The <b>Adapter Factory</b> for the model.
 * It provides an adapter <code>createXXX</code> method for each class of the model.
 * @see org.mirage.model.MiragePackage
 * @generated
 */
public class MirageAdapterFactory extends AdapterFactoryImpl {
	/**
	 * The cached model package.
	 * @generated
	 */
	protected static MiragePackage modelPackage;

	/**
	 * Creates an instance of the adapter factory.
	 * @generated
	 */
	public MirageAdapterFactory() {
		if (modelPackage == null) {
			modelPackage = MiragePackage.eINSTANCE;
		}
	}

	/**
	 * Returns whether this factory is applicable for the type of the object.
	 * This implementation returns <code>true</code> if the object is either the model's package or is an instance object of the model.
	 * @return whether this factory is applicable for the type of the object.
	 * @generated
	 */
	@Override
	public boolean isFactoryForType(Object object) {
		if (object == modelPackage) {
			return true;
		}
		if (object instanceof EObject) {
			return ((EObject)object).eClass().getEPackage() == modelPackage;
		}
		return false;
	}

	/**
	 * The switch that delegates to the <code>createXXX</code> methods.
	 * @generated
	 */
	protected MirageSwitch<Adapter> modelSwitch =
		new MirageSwitch<Adapter>() {
			@Override
			public Adapter caseLibrary(Library object) {
				return createLibraryAdapter();
			}
			@Override
			public Adapter caseImage(Image object) {
				return createImageAdapter();
			}
			@Override
			public Adapter caseVersion(Version object) {
				return createVersionAdapter();
			}
			@Override
			public Adapter caseDisk(Disk object) {
				return createDiskAdapter();
			}
			@Override
			public Adapter casePartition(Partition object) {
				return createPartitionAdapter();
			}
			@Override
			public Adapter caseVolume(Volume object) {
				return createVolumeAdapter();
			}
			@Override
			public Adapter caseChangeSet(ChangeSet object) {
				return createChangeSetAdapter();
			}
			@Override
			public Adapter caseChangeParameter(ChangeParameter object) {
				return createChangeParameterAdapter();
			}
			@Override
			public Adapter caseEdit(Edit object) {
				return createEditAdapter();
			}
			@Override
			public Adapter casePathEdit(PathEdit object) {
				return createPathEditAdapter();
			}
			@Override
			public Adapter caseExpectation(Expectation object) {
				return createExpectationAdapter();
			}
			@Override
			public Adapter caseEntryMetadata(EntryMetadata object) {
				return createEntryMetadataAdapter();
			}
			@Override
			public Adapter caseAttributeSetting(AttributeSetting object) {
				return createAttributeSettingAdapter();
			}
			@Override
			public Adapter caseFileContent(FileContent object) {
				return createFileContentAdapter();
			}
			@Override
			public Adapter caseStoredContent(StoredContent object) {
				return createStoredContentAdapter();
			}
			@Override
			public Adapter caseTextContent(TextContent object) {
				return createTextContentAdapter();
			}
			@Override
			public Adapter caseDiskContent(DiskContent object) {
				return createDiskContentAdapter();
			}
			@Override
			public Adapter caseVersionContent(VersionContent object) {
				return createVersionContentAdapter();
			}
			@Override
			public Adapter casePutEdit(PutEdit object) {
				return createPutEditAdapter();
			}
			@Override
			public Adapter casePutTreeEdit(PutTreeEdit object) {
				return createPutTreeEditAdapter();
			}
			@Override
			public Adapter caseRemoveEdit(RemoveEdit object) {
				return createRemoveEditAdapter();
			}
			@Override
			public Adapter caseRenameEdit(RenameEdit object) {
				return createRenameEditAdapter();
			}
			@Override
			public Adapter caseLinkEdit(LinkEdit object) {
				return createLinkEditAdapter();
			}
			@Override
			public Adapter caseMetadataEdit(MetadataEdit object) {
				return createMetadataEditAdapter();
			}
			@Override
			public Adapter caseTextEdit(TextEdit object) {
				return createTextEditAdapter();
			}
			@Override
			public Adapter caseReplaceTextEdit(ReplaceTextEdit object) {
				return createReplaceTextEditAdapter();
			}
			@Override
			public Adapter caseSetKeyEdit(SetKeyEdit object) {
				return createSetKeyEditAdapter();
			}
			@Override
			public Adapter caseDropKeyEdit(DropKeyEdit object) {
				return createDropKeyEditAdapter();
			}
			@Override
			public Adapter caseInsertLineEdit(InsertLineEdit object) {
				return createInsertLineEditAdapter();
			}
			@Override
			public Adapter caseDropLineEdit(DropLineEdit object) {
				return createDropLineEditAdapter();
			}
			@Override
			public Adapter casePatchEdit(PatchEdit object) {
				return createPatchEditAdapter();
			}
			@Override
			public Adapter caseHostNameEdit(HostNameEdit object) {
				return createHostNameEditAdapter();
			}
			@Override
			public Adapter caseTimeZoneEdit(TimeZoneEdit object) {
				return createTimeZoneEditAdapter();
			}
			@Override
			public Adapter caseLocaleEdit(LocaleEdit object) {
				return createLocaleEditAdapter();
			}
			@Override
			public Adapter caseUserEdit(UserEdit object) {
				return createUserEditAdapter();
			}
			@Override
			public Adapter caseAddUserEdit(AddUserEdit object) {
				return createAddUserEditAdapter();
			}
			@Override
			public Adapter caseLockUserEdit(LockUserEdit object) {
				return createLockUserEditAdapter();
			}
			@Override
			public Adapter casePasswordEdit(PasswordEdit object) {
				return createPasswordEditAdapter();
			}
			@Override
			public Adapter caseSshKeyEdit(SshKeyEdit object) {
				return createSshKeyEditAdapter();
			}
			@Override
			public Adapter caseServiceEdit(ServiceEdit object) {
				return createServiceEditAdapter();
			}
			@Override
			public Adapter caseInstallPackagesEdit(InstallPackagesEdit object) {
				return createInstallPackagesEditAdapter();
			}
			@Override
			public Adapter caseRemovePackagesEdit(RemovePackagesEdit object) {
				return createRemovePackagesEditAdapter();
			}
			@Override
			public Adapter caseScriptEdit(ScriptEdit object) {
				return createScriptEditAdapter();
			}
			@Override
			public Adapter caseRunScriptEdit(RunScriptEdit object) {
				return createRunScriptEditAdapter();
			}
			@Override
			public Adapter caseFirstBootScriptEdit(FirstBootScriptEdit object) {
				return createFirstBootScriptEditAdapter();
			}
			@Override
			public Adapter defaultCase(EObject object) {
				return createEObjectAdapter();
			}
		};

	/**
	 * Creates an adapter for the <code>target</code>.
	 * @param target the object to adapt.
	 * @return the adapter for the <code>target</code>.
	 * @generated
	 */
	@Override
	public Adapter createAdapter(Notifier target) {
		return modelSwitch.doSwitch((EObject)target);
	}


	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Library <em>Library</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Library
	 * @generated
	 */
	public Adapter createLibraryAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Image <em>Image</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Image
	 * @generated
	 */
	public Adapter createImageAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Version <em>Version</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Version
	 * @generated
	 */
	public Adapter createVersionAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Disk <em>Disk</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Disk
	 * @generated
	 */
	public Adapter createDiskAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Partition <em>Partition</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Partition
	 * @generated
	 */
	public Adapter createPartitionAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Volume <em>Volume</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Volume
	 * @generated
	 */
	public Adapter createVolumeAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.ChangeSet <em>Change Set</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.ChangeSet
	 * @generated
	 */
	public Adapter createChangeSetAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.ChangeParameter <em>Change Parameter</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.ChangeParameter
	 * @generated
	 */
	public Adapter createChangeParameterAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Edit <em>Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Edit
	 * @generated
	 */
	public Adapter createEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.PathEdit <em>Path Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.PathEdit
	 * @generated
	 */
	public Adapter createPathEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.Expectation <em>Expectation</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.Expectation
	 * @generated
	 */
	public Adapter createExpectationAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.EntryMetadata <em>Entry Metadata</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.EntryMetadata
	 * @generated
	 */
	public Adapter createEntryMetadataAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.AttributeSetting <em>Attribute Setting</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.AttributeSetting
	 * @generated
	 */
	public Adapter createAttributeSettingAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.FileContent <em>File Content</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.FileContent
	 * @generated
	 */
	public Adapter createFileContentAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.StoredContent <em>Stored Content</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.StoredContent
	 * @generated
	 */
	public Adapter createStoredContentAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.TextContent <em>Text Content</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.TextContent
	 * @generated
	 */
	public Adapter createTextContentAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.DiskContent <em>Disk Content</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.DiskContent
	 * @generated
	 */
	public Adapter createDiskContentAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.VersionContent <em>Version Content</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.VersionContent
	 * @generated
	 */
	public Adapter createVersionContentAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.PutEdit <em>Put Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.PutEdit
	 * @generated
	 */
	public Adapter createPutEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.PutTreeEdit <em>Put Tree Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.PutTreeEdit
	 * @generated
	 */
	public Adapter createPutTreeEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.RemoveEdit <em>Remove Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.RemoveEdit
	 * @generated
	 */
	public Adapter createRemoveEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.RenameEdit <em>Rename Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.RenameEdit
	 * @generated
	 */
	public Adapter createRenameEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.LinkEdit <em>Link Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.LinkEdit
	 * @generated
	 */
	public Adapter createLinkEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.MetadataEdit <em>Metadata Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.MetadataEdit
	 * @generated
	 */
	public Adapter createMetadataEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.TextEdit <em>Text Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.TextEdit
	 * @generated
	 */
	public Adapter createTextEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.ReplaceTextEdit <em>Replace Text Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.ReplaceTextEdit
	 * @generated
	 */
	public Adapter createReplaceTextEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.SetKeyEdit <em>Set Key Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.SetKeyEdit
	 * @generated
	 */
	public Adapter createSetKeyEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.DropKeyEdit <em>Drop Key Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.DropKeyEdit
	 * @generated
	 */
	public Adapter createDropKeyEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.InsertLineEdit <em>Insert Line Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.InsertLineEdit
	 * @generated
	 */
	public Adapter createInsertLineEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.DropLineEdit <em>Drop Line Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.DropLineEdit
	 * @generated
	 */
	public Adapter createDropLineEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.PatchEdit <em>Patch Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.PatchEdit
	 * @generated
	 */
	public Adapter createPatchEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.HostNameEdit <em>Host Name Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.HostNameEdit
	 * @generated
	 */
	public Adapter createHostNameEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.TimeZoneEdit <em>Time Zone Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.TimeZoneEdit
	 * @generated
	 */
	public Adapter createTimeZoneEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.LocaleEdit <em>Locale Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.LocaleEdit
	 * @generated
	 */
	public Adapter createLocaleEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.UserEdit <em>User Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.UserEdit
	 * @generated
	 */
	public Adapter createUserEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.AddUserEdit <em>Add User Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.AddUserEdit
	 * @generated
	 */
	public Adapter createAddUserEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.LockUserEdit <em>Lock User Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.LockUserEdit
	 * @generated
	 */
	public Adapter createLockUserEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.PasswordEdit <em>Password Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.PasswordEdit
	 * @generated
	 */
	public Adapter createPasswordEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.SshKeyEdit <em>Ssh Key Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.SshKeyEdit
	 * @generated
	 */
	public Adapter createSshKeyEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.ServiceEdit <em>Service Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.ServiceEdit
	 * @generated
	 */
	public Adapter createServiceEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.InstallPackagesEdit <em>Install Packages Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.InstallPackagesEdit
	 * @generated
	 */
	public Adapter createInstallPackagesEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.RemovePackagesEdit <em>Remove Packages Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.RemovePackagesEdit
	 * @generated
	 */
	public Adapter createRemovePackagesEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.ScriptEdit <em>Script Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.ScriptEdit
	 * @generated
	 */
	public Adapter createScriptEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.RunScriptEdit <em>Run Script Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.RunScriptEdit
	 * @generated
	 */
	public Adapter createRunScriptEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for an object of class '{@link org.mirage.model.FirstBootScriptEdit <em>First Boot Script Edit</em>}'.
	 * This default implementation returns null so that we can easily ignore cases;
	 * it's useful to ignore a case when inheritance will catch all the cases anyway.
	 * @return the new adapter.
	 * @see org.mirage.model.FirstBootScriptEdit
	 * @generated
	 */
	public Adapter createFirstBootScriptEditAdapter() {
		return null;
	}

	/**
	 * Creates a new adapter for the default case.
	 * This default implementation returns null.
	 * @return the new adapter.
	 * @generated
	 */
	public Adapter createEObjectAdapter() {
		return null;
	}

} //MirageAdapterFactory
