// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.mirage.model.EntryMetadata;
import org.mirage.model.Expectation;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Expectation</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#isAbsent <em>Absent</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getTarget <em>Target</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getBelow <em>Below</em>}</li>
 *   <li>{@link org.mirage.model.impl.ExpectationImpl#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ExpectationImpl extends MinimalEObjectImpl.Container implements Expectation {
	/**
	 * The default value of the '{@link #isAbsent() <em>Absent</em>}' attribute.
	 * @see #isAbsent()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ABSENT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isAbsent() <em>Absent</em>}' attribute.
	 * @see #isAbsent()
	 * @generated
	 * @ordered
	 */
	protected boolean absent = ABSENT_EDEFAULT;

	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final String KIND_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected String kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getContent() <em>Content</em>}' attribute.
	 * @see #getContent()
	 * @generated
	 * @ordered
	 */
	protected static final String CONTENT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getContent() <em>Content</em>}' attribute.
	 * @see #getContent()
	 * @generated
	 * @ordered
	 */
	protected String content = CONTENT_EDEFAULT;

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
	 * The default value of the '{@link #getBelow() <em>Below</em>}' attribute.
	 * @see #getBelow()
	 * @generated
	 * @ordered
	 */
	protected static final String BELOW_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBelow() <em>Below</em>}' attribute.
	 * @see #getBelow()
	 * @generated
	 * @ordered
	 */
	protected String below = BELOW_EDEFAULT;

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
	protected ExpectationImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.EXPECTATION;
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isAbsent() {
		return absent;
	}

	/**
	 * @generated
	 */
	@Override
	public void setAbsent(boolean newAbsent) {
		boolean oldAbsent = absent;
		absent = newAbsent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__ABSENT, oldAbsent, absent));
	}

	/**
	 * @generated
	 */
	@Override
	public String getKind() {
		return kind;
	}

	/**
	 * @generated
	 */
	@Override
	public void setKind(String newKind) {
		String oldKind = kind;
		kind = newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__KIND, oldKind, kind));
	}

	/**
	 * @generated
	 */
	@Override
	public String getContent() {
		return content;
	}

	/**
	 * @generated
	 */
	@Override
	public void setContent(String newContent) {
		String oldContent = content;
		content = newContent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__CONTENT, oldContent, content));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__TARGET, oldTarget, target));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__DEVICE, oldDevice, device));
	}

	/**
	 * @generated
	 */
	@Override
	public String getBelow() {
		return below;
	}

	/**
	 * @generated
	 */
	@Override
	public void setBelow(String newBelow) {
		String oldBelow = below;
		below = newBelow;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__BELOW, oldBelow, below));
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
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__METADATA, oldMetadata, newMetadata);
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
				msgs = ((InternalEObject)metadata).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.EXPECTATION__METADATA, null, msgs);
			if (newMetadata != null)
				msgs = ((InternalEObject)newMetadata).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.EXPECTATION__METADATA, null, msgs);
			msgs = basicSetMetadata(newMetadata, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EXPECTATION__METADATA, newMetadata, newMetadata));
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.EXPECTATION__METADATA:
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
			case MiragePackage.EXPECTATION__ABSENT:
				return isAbsent();
			case MiragePackage.EXPECTATION__KIND:
				return getKind();
			case MiragePackage.EXPECTATION__CONTENT:
				return getContent();
			case MiragePackage.EXPECTATION__TARGET:
				return getTarget();
			case MiragePackage.EXPECTATION__DEVICE:
				return getDevice();
			case MiragePackage.EXPECTATION__BELOW:
				return getBelow();
			case MiragePackage.EXPECTATION__METADATA:
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
			case MiragePackage.EXPECTATION__ABSENT:
				setAbsent((Boolean)newValue);
				return;
			case MiragePackage.EXPECTATION__KIND:
				setKind((String)newValue);
				return;
			case MiragePackage.EXPECTATION__CONTENT:
				setContent((String)newValue);
				return;
			case MiragePackage.EXPECTATION__TARGET:
				setTarget((String)newValue);
				return;
			case MiragePackage.EXPECTATION__DEVICE:
				setDevice((String)newValue);
				return;
			case MiragePackage.EXPECTATION__BELOW:
				setBelow((String)newValue);
				return;
			case MiragePackage.EXPECTATION__METADATA:
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
			case MiragePackage.EXPECTATION__ABSENT:
				setAbsent(ABSENT_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__CONTENT:
				setContent(CONTENT_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__TARGET:
				setTarget(TARGET_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__BELOW:
				setBelow(BELOW_EDEFAULT);
				return;
			case MiragePackage.EXPECTATION__METADATA:
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
			case MiragePackage.EXPECTATION__ABSENT:
				return absent != ABSENT_EDEFAULT;
			case MiragePackage.EXPECTATION__KIND:
				return KIND_EDEFAULT == null ? kind != null : !KIND_EDEFAULT.equals(kind);
			case MiragePackage.EXPECTATION__CONTENT:
				return CONTENT_EDEFAULT == null ? content != null : !CONTENT_EDEFAULT.equals(content);
			case MiragePackage.EXPECTATION__TARGET:
				return TARGET_EDEFAULT == null ? target != null : !TARGET_EDEFAULT.equals(target);
			case MiragePackage.EXPECTATION__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case MiragePackage.EXPECTATION__BELOW:
				return BELOW_EDEFAULT == null ? below != null : !BELOW_EDEFAULT.equals(below);
			case MiragePackage.EXPECTATION__METADATA:
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
		result.append(" (absent: ");
		result.append(absent);
		result.append(", kind: ");
		result.append(kind);
		result.append(", content: ");
		result.append(content);
		result.append(", target: ");
		result.append(target);
		result.append(", device: ");
		result.append(device);
		result.append(", below: ");
		result.append(below);
		result.append(')');
		return result.toString();
	}

} //ExpectationImpl
