// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.AttributeSetting;
import org.mirage.model.EntryMetadata;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Entry Metadata</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getPermissions <em>Permissions</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getOwner <em>Owner</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getGroup <em>Group</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getTime <em>Time</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getProject <em>Project</em>}</li>
 *   <li>{@link org.mirage.model.impl.EntryMetadataImpl#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @generated
 */
public class EntryMetadataImpl extends MinimalEObjectImpl.Container implements EntryMetadata {
	/**
	 * The default value of the '{@link #getPermissions() <em>Permissions</em>}' attribute.
	 * @see #getPermissions()
	 * @generated
	 * @ordered
	 */
	protected static final String PERMISSIONS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPermissions() <em>Permissions</em>}' attribute.
	 * @see #getPermissions()
	 * @generated
	 * @ordered
	 */
	protected String permissions = PERMISSIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getOwner() <em>Owner</em>}' attribute.
	 * @see #getOwner()
	 * @generated
	 * @ordered
	 */
	protected static final String OWNER_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getOwner() <em>Owner</em>}' attribute.
	 * @see #getOwner()
	 * @generated
	 * @ordered
	 */
	protected String owner = OWNER_EDEFAULT;

	/**
	 * The default value of the '{@link #getGroup() <em>Group</em>}' attribute.
	 * @see #getGroup()
	 * @generated
	 * @ordered
	 */
	protected static final String GROUP_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getGroup() <em>Group</em>}' attribute.
	 * @see #getGroup()
	 * @generated
	 * @ordered
	 */
	protected String group = GROUP_EDEFAULT;

	/**
	 * The default value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected static final String TIME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected String time = TIME_EDEFAULT;

	/**
	 * The default value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected static final String FLAGS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected String flags = FLAGS_EDEFAULT;

	/**
	 * The default value of the '{@link #getProject() <em>Project</em>}' attribute.
	 * @see #getProject()
	 * @generated
	 * @ordered
	 */
	protected static final String PROJECT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getProject() <em>Project</em>}' attribute.
	 * @see #getProject()
	 * @generated
	 * @ordered
	 */
	protected String project = PROJECT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getAttributes() <em>Attributes</em>}' containment reference list.
	 * @see #getAttributes()
	 * @generated
	 * @ordered
	 */
	protected EList<AttributeSetting> attributes;

	/**
	 * @generated
	 */
	protected EntryMetadataImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.ENTRY_METADATA;
	}

	/**
	 * @generated
	 */
	@Override
	public String getPermissions() {
		return permissions;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPermissions(String newPermissions) {
		String oldPermissions = permissions;
		permissions = newPermissions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__PERMISSIONS, oldPermissions, permissions));
	}

	/**
	 * @generated
	 */
	@Override
	public String getOwner() {
		return owner;
	}

	/**
	 * @generated
	 */
	@Override
	public void setOwner(String newOwner) {
		String oldOwner = owner;
		owner = newOwner;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__OWNER, oldOwner, owner));
	}

	/**
	 * @generated
	 */
	@Override
	public String getGroup() {
		return group;
	}

	/**
	 * @generated
	 */
	@Override
	public void setGroup(String newGroup) {
		String oldGroup = group;
		group = newGroup;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__GROUP, oldGroup, group));
	}

	/**
	 * @generated
	 */
	@Override
	public String getTime() {
		return time;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTime(String newTime) {
		String oldTime = time;
		time = newTime;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__TIME, oldTime, time));
	}

	/**
	 * @generated
	 */
	@Override
	public String getFlags() {
		return flags;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFlags(String newFlags) {
		String oldFlags = flags;
		flags = newFlags;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__FLAGS, oldFlags, flags));
	}

	/**
	 * @generated
	 */
	@Override
	public String getProject() {
		return project;
	}

	/**
	 * @generated
	 */
	@Override
	public void setProject(String newProject) {
		String oldProject = project;
		project = newProject;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.ENTRY_METADATA__PROJECT, oldProject, project));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<AttributeSetting> getAttributes() {
		if (attributes == null) {
			attributes = new EObjectContainmentEList<AttributeSetting>(AttributeSetting.class, this, MiragePackage.ENTRY_METADATA__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.ENTRY_METADATA__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.ENTRY_METADATA__PERMISSIONS:
				return getPermissions();
			case MiragePackage.ENTRY_METADATA__OWNER:
				return getOwner();
			case MiragePackage.ENTRY_METADATA__GROUP:
				return getGroup();
			case MiragePackage.ENTRY_METADATA__TIME:
				return getTime();
			case MiragePackage.ENTRY_METADATA__FLAGS:
				return getFlags();
			case MiragePackage.ENTRY_METADATA__PROJECT:
				return getProject();
			case MiragePackage.ENTRY_METADATA__ATTRIBUTES:
				return getAttributes();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.ENTRY_METADATA__PERMISSIONS:
				setPermissions((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__OWNER:
				setOwner((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__GROUP:
				setGroup((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__TIME:
				setTime((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__FLAGS:
				setFlags((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__PROJECT:
				setProject((String)newValue);
				return;
			case MiragePackage.ENTRY_METADATA__ATTRIBUTES:
				getAttributes().clear();
				getAttributes().addAll((Collection<? extends AttributeSetting>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.ENTRY_METADATA__PERMISSIONS:
				setPermissions(PERMISSIONS_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__OWNER:
				setOwner(OWNER_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__GROUP:
				setGroup(GROUP_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__TIME:
				setTime(TIME_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__FLAGS:
				setFlags(FLAGS_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__PROJECT:
				setProject(PROJECT_EDEFAULT);
				return;
			case MiragePackage.ENTRY_METADATA__ATTRIBUTES:
				getAttributes().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.ENTRY_METADATA__PERMISSIONS:
				return PERMISSIONS_EDEFAULT == null ? permissions != null : !PERMISSIONS_EDEFAULT.equals(permissions);
			case MiragePackage.ENTRY_METADATA__OWNER:
				return OWNER_EDEFAULT == null ? owner != null : !OWNER_EDEFAULT.equals(owner);
			case MiragePackage.ENTRY_METADATA__GROUP:
				return GROUP_EDEFAULT == null ? group != null : !GROUP_EDEFAULT.equals(group);
			case MiragePackage.ENTRY_METADATA__TIME:
				return TIME_EDEFAULT == null ? time != null : !TIME_EDEFAULT.equals(time);
			case MiragePackage.ENTRY_METADATA__FLAGS:
				return FLAGS_EDEFAULT == null ? flags != null : !FLAGS_EDEFAULT.equals(flags);
			case MiragePackage.ENTRY_METADATA__PROJECT:
				return PROJECT_EDEFAULT == null ? project != null : !PROJECT_EDEFAULT.equals(project);
			case MiragePackage.ENTRY_METADATA__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (permissions: ");
		result.append(permissions);
		result.append(", owner: ");
		result.append(owner);
		result.append(", group: ");
		result.append(group);
		result.append(", time: ");
		result.append(time);
		result.append(", flags: ");
		result.append(flags);
		result.append(", project: ");
		result.append(project);
		result.append(')');
		return result.toString();
	}

} //EntryMetadataImpl
