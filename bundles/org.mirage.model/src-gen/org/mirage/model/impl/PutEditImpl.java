// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.EntryKind;
import org.mirage.model.EntryMetadata;
import org.mirage.model.FileContent;
import org.mirage.model.MiragePackage;
import org.mirage.model.PutEdit;

/**
 * An implementation of the model object '<em><b>Put Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.PutEditImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.mirage.model.impl.PutEditImpl#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.impl.PutEditImpl#getTarget <em>Target</em>}</li>
 *   <li>{@link org.mirage.model.impl.PutEditImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.impl.PutEditImpl#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PutEditImpl extends PathEditImpl implements PutEdit {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final EntryKind KIND_EDEFAULT = EntryKind.FILE;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected EntryKind kind = KIND_EDEFAULT;

	/**
	 * The cached value of the '{@link #getContent() <em>Content</em>}' containment reference.
	 * @see #getContent()
	 * @generated
	 * @ordered
	 */
	protected FileContent content;

	/**
	 * The default value of the '{@link #getTarget() <em>Target</em>}' attribute.
	 * @see #getTarget()
	 * @generated
	 * @ordered
	 */
	protected static final String TARGET_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTarget() <em>Target</em>}' attribute.
	 * @see #getTarget()
	 * @generated
	 * @ordered
	 */
	protected String target = TARGET_EDEFAULT;

	/**
	 * The default value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected static final String DEVICE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected String device = DEVICE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getMetadata() <em>Metadata</em>}' containment reference.
	 * @see #getMetadata()
	 * @generated
	 * @ordered
	 */
	protected EntryMetadata metadata;

	/**
	 * @generated
	 */
	protected PutEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.PUT_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public EntryKind getKind() {
		return kind;
	}

	/**
	 * @generated
	 */
	@Override
	public void setKind(EntryKind newKind) {
		EntryKind oldKind = kind;
		kind = newKind == null ? KIND_EDEFAULT : newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__KIND, oldKind, kind));
	}

	/**
	 * @generated
	 */
	@Override
	public FileContent getContent() {
		return content;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetContent(FileContent newContent, NotificationChain msgs) {
		FileContent oldContent = content;
		content = newContent;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__CONTENT, oldContent, newContent);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setContent(FileContent newContent) {
		if (newContent != content) {
			NotificationChain msgs = null;
			if (content != null)
				msgs = ((InternalEObject)content).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_EDIT__CONTENT, null, msgs);
			if (newContent != null)
				msgs = ((InternalEObject)newContent).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_EDIT__CONTENT, null, msgs);
			msgs = basicSetContent(newContent, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__CONTENT, newContent, newContent));
	}

	/**
	 * @generated
	 */
	@Override
	public String getTarget() {
		return target;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTarget(String newTarget) {
		String oldTarget = target;
		target = newTarget;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__TARGET, oldTarget, target));
	}

	/**
	 * @generated
	 */
	@Override
	public String getDevice() {
		return device;
	}

	/**
	 * @generated
	 */
	@Override
	public void setDevice(String newDevice) {
		String oldDevice = device;
		device = newDevice;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__DEVICE, oldDevice, device));
	}

	/**
	 * @generated
	 */
	@Override
	public EntryMetadata getMetadata() {
		return metadata;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetMetadata(EntryMetadata newMetadata, NotificationChain msgs) {
		EntryMetadata oldMetadata = metadata;
		metadata = newMetadata;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__METADATA, oldMetadata, newMetadata);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMetadata(EntryMetadata newMetadata) {
		if (newMetadata != metadata) {
			NotificationChain msgs = null;
			if (metadata != null)
				msgs = ((InternalEObject)metadata).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_EDIT__METADATA, null, msgs);
			if (newMetadata != null)
				msgs = ((InternalEObject)newMetadata).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.PUT_EDIT__METADATA, null, msgs);
			msgs = basicSetMetadata(newMetadata, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PUT_EDIT__METADATA, newMetadata, newMetadata));
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.PUT_EDIT__CONTENT:
				return basicSetContent(null, msgs);
			case MiragePackage.PUT_EDIT__METADATA:
				return basicSetMetadata(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.PUT_EDIT__KIND:
				return getKind();
			case MiragePackage.PUT_EDIT__CONTENT:
				return getContent();
			case MiragePackage.PUT_EDIT__TARGET:
				return getTarget();
			case MiragePackage.PUT_EDIT__DEVICE:
				return getDevice();
			case MiragePackage.PUT_EDIT__METADATA:
				return getMetadata();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.PUT_EDIT__KIND:
				setKind((EntryKind)newValue);
				return;
			case MiragePackage.PUT_EDIT__CONTENT:
				setContent((FileContent)newValue);
				return;
			case MiragePackage.PUT_EDIT__TARGET:
				setTarget((String)newValue);
				return;
			case MiragePackage.PUT_EDIT__DEVICE:
				setDevice((String)newValue);
				return;
			case MiragePackage.PUT_EDIT__METADATA:
				setMetadata((EntryMetadata)newValue);
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
			case MiragePackage.PUT_EDIT__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case MiragePackage.PUT_EDIT__CONTENT:
				setContent((FileContent)null);
				return;
			case MiragePackage.PUT_EDIT__TARGET:
				setTarget(TARGET_EDEFAULT);
				return;
			case MiragePackage.PUT_EDIT__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case MiragePackage.PUT_EDIT__METADATA:
				setMetadata((EntryMetadata)null);
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
			case MiragePackage.PUT_EDIT__KIND:
				return kind != KIND_EDEFAULT;
			case MiragePackage.PUT_EDIT__CONTENT:
				return content != null;
			case MiragePackage.PUT_EDIT__TARGET:
				return TARGET_EDEFAULT == null ? target != null : !TARGET_EDEFAULT.equals(target);
			case MiragePackage.PUT_EDIT__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case MiragePackage.PUT_EDIT__METADATA:
				return metadata != null;
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
		result.append(" (kind: ");
		result.append(kind);
		result.append(", target: ");
		result.append(target);
		result.append(", device: ");
		result.append(device);
		result.append(')');
		return result.toString();
	}

} //PutEditImpl
